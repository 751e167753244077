"""Rules about the words that signal saying: verbs, nouns, adverbs and fixed phrases, with their frames.

A *frame* says what may follow a cue, and how safe it is that the cue then attributes something. A verb's
frames are written in one string, each with its share of true attributions where it has been counted::

    frames="quote that .98 clause .97 np .35 about"

A frame without a figure takes the figure of its kind, ``FRAMES``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import attrs

from attribution.model import CueType, Polarity
from attribution.rules._base import Rule, check_flag, check_words, member_of, one_of, words_of

__all__ = ["FRAMES", "SPECIAL_FRAMES", "CueNoun", "CuePhrase", "CueVerb", "Cued", "Frame"]

#: What may follow a cue: the frame's name, its share of true attributions where nothing else is known.
FRAMES = {
    "quote": 0.90,  # said, “…”
    "that": 0.90,  # said that …
    "clause": 0.80,  # said the bridge is safe
    "wh": 0.80,  # asked whether …, explained why …
    "to": 0.70,  # promised to …
    "np": 0.50,  # described the visit, denied the claim
    "ing": 0.60,  # denied taking it
    "as": 0.70,  # was described as …
    "prep": 0.60,  # talked about …: any preposition may be named as a frame
    "end": 0.85,  # …, she said.
    "adjective": 0.60,  # was angry that …
}

#: Frames that are no kind of complement: where content stands that does not simply follow, and where there is none.
SPECIAL_FRAMES = {
    "gap": "the object is moved to the front: a claim that Kyiv denied",
    "raise-to": "the subject of a passive is part of what is said: is expected to win",
    "colon": "words behind a colon that are no quotation",
    "to:": "what a noun phrase behind *to* names: pointed to the leak",
    "be": "the content is what the noun is: her advice was to wait",
    "there": "there are reports that …",
    "held": "the noun stands behind a preposition: in her view, …",
    "silence": "nothing is said: did not reply",
    "unsaid": "nothing is said, of a verb that needs content: would not say",
    "request": "somebody is asked for comment",
}


@attrs.frozen
class Frame:
    """One frame of a cue: its name and how safe it is, 0 to 1."""

    name: str
    safety: float


def _frames_as_given(value: str | Iterable[Frame]) -> tuple[Frame, ...]:
    """Tell type checkers what may be given; ``Cued`` reads it, since its errors name the rule."""
    return cast("tuple[Frame, ...]", value)


def _polarity(value: Polarity | str) -> Polarity:
    return member_of(Polarity, value)


def _cue_type(value: CueType | str) -> CueType:
    return member_of(CueType, value)


def _parse_frames(value: str | Iterable[Frame]) -> tuple[Frame, ...]:
    if not isinstance(value, str):
        return tuple(value)
    frames: list[Frame] = []
    for part in words_of(value):
        if part[0] in "0123456789.+-":
            frames[-1] = Frame(frames[-1].name, float(part))
        else:
            frames.append(Frame(part, FRAMES.get(part, FRAMES["prep"])))
    return tuple(frames)


@attrs.frozen
class Cued(Rule):
    """What all cue rules share.

    Args:
        name: the lemma; for a phrase its words.
        frames: what may follow and how safe it is.
        polarity: what the cue does with the content; ``silent`` for *declined to comment*.
    """

    frames: tuple[Frame, ...] = attrs.field(default=(), converter=_frames_as_given, kw_only=True)
    polarity: Polarity = attrs.field(
        default=Polarity.ASSERTED, converter=_polarity, validator=one_of(Polarity), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        try:
            frames = _parse_frames(self.frames)
        except (IndexError, ValueError):
            problem = f"a figure from 0 to 1 stands behind its frame, not {self.frames!r}"
            raise self.error("frames", problem) from None
        except TypeError:
            problem = f"a string or a sequence of Frame was expected, not {self.frames!r}"
            raise self.error("frames", problem) from None
        for frame in frames:
            self._check_frame(frame)
        if len({f.name for f in frames}) < len(frames):
            names = [f.name for f in frames]
            twice = next(name for name in names if names.count(name) > 1)
            raise self.error("frames", f"{twice} is given twice: keep one of them")
        object.__setattr__(self, "frames", frames)

    def _check_frame(self, frame: object) -> None:
        if not isinstance(frame, Frame):
            raise self.error("frames", f"a Frame was expected, not {frame!r}")
        safety: object = frame.safety
        if not isinstance(safety, int | float) or not 0 <= safety <= 1:
            raise self.error("frames", f"{frame.name} {safety}: a figure is from 0 to 1")


@attrs.frozen(repr=False)
class CueVerb(Cued):
    """A verb of saying, one line each. Regular forms come from the rule set's ``Inflection`` rules.

    Args:
        name: the lemma, with its particle if it has one: ``say``, ``point out``.
        past: the past where it is irregular: ``wrote``.
        participle: the past participle where it differs from the past: ``written``.
        ing: the present participle where it is irregular: ``quipping``.
        present: the third person where it is irregular.
        addressee: True where a hearer may stand between verb and content: *told reporters that*.
        platform: the platform that the verb names: *tweeted*.
        particle: the part of the lemma that stands apart from the finite verb: *mit* of *mitteilen*, *klar* of
            *klar machen*. Past, participle and present are given as they stand:
            ``past="teilte" participle="mitgeteilt"``.

    Examples:
        >>> CueVerb("write", past="wrote", participle="written", frames="quote that")
        CueVerb('write')
    """

    past: str | None = attrs.field(default=None, validator=check_words, kw_only=True)
    participle: str | None = attrs.field(default=None, validator=check_words, kw_only=True)
    ing: str | None = attrs.field(default=None, validator=check_words, kw_only=True)
    present: str | None = attrs.field(default=None, validator=check_words, kw_only=True)
    addressee: bool = attrs.field(default=False, validator=check_flag, kw_only=True)
    platform: str | None = attrs.field(default=None, validator=check_words, kw_only=True)
    particle: str | None = attrs.field(default=None, validator=check_words, kw_only=True)

    def __repr__(self) -> str:
        return f"CueVerb({self.name!r})"


@attrs.frozen
class CueNoun(Cued):
    """A noun of saying: *her claim that …*, *calls for …*.

    Args:
        name: the singular.
        plural: the plural where it is irregular.
    """

    plural: str | None = attrs.field(default=None, validator=check_words, kw_only=True)


@attrs.frozen
class CuePhrase(Cued):
    """Fixed words that signal saying: ``according to``, ``reportedly``.

    Args:
        name: the words, in lower case.
        type: preposition, adverb, or verb or noun for a fixed phrase around one.
    """

    type: CueType = attrs.field(
        default=CueType.PREPOSITION, converter=_cue_type, validator=one_of(CueType), kw_only=True
    )
