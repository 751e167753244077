"""Which results are shown: options of the command line in, some of the attributions out.

What is left out takes its place in the nesting along: its children become children of what it stood in.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

import attrs

from attribution.model import Attribution, Kind, Polarity

__all__ = ["add_filters", "filter_of", "kept"]


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Offer ``--speaker``, ``--kind`` and ``--polarity``, each more than once."""
    add = parser.add_argument_group("filters, each more than once").add_argument
    add(
        "--speaker",
        action="append",
        metavar="NAME",
        help="only who has these words in the name, or this handle",
    )
    add("--kind", action="append", choices=[kind.value for kind in Kind], help="only this kind")
    add("--polarity", action="append", choices=[p.value for p in Polarity], help="only what is so")


def filter_of(options: argparse.Namespace) -> Callable[[Attribution], bool]:
    """Make the options a question that an attribution answers."""
    names = [name.casefold().lstrip("@") for name in options.speaker or ()]

    def wanted(attribution: Attribution) -> bool:
        if options.kind and attribution.kind not in options.kind:
            return False
        if options.polarity and attribution.polarity not in options.polarity:
            return False
        return not names or any(_is(name, attribution) for name in names)

    return wanted


def _is(name: str, attribution: Attribution) -> bool:
    """Tell whether the words stand in the speaker's name one behind the other: *ruiz*, *ana ruiz*, not *rui*."""
    speaker = attribution.speaker
    if speaker is None:
        return False
    handle = (speaker.handle or "").casefold()
    return f" {' '.join(name.split())} " in f" {' '.join(speaker.name.casefold().split())} " or name == handle


def kept(
    attributions: Sequence[Attribution], wanted: Callable[[Attribution], bool]
) -> tuple[Attribution, ...]:
    """Give those that are wanted, with ``parent`` counting among them."""
    places: dict[int, int] = {}
    for n, attribution in enumerate(attributions):
        if wanted(attribution):
            places[n] = len(places)

    def parent(n: int) -> int | None:
        above = attributions[n].parent
        while above is not None and above not in places:
            above = attributions[above].parent
        return None if above is None else places[above]

    return tuple(attrs.evolve(attributions[n], parent=parent(n)) for n in places)
