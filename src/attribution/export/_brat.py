"""brat stand-off: the ``.ann`` file beside a text, in the form of PolNeAR.

Source, cue and content are text-bound annotations, an attribution is an event that holds them. Kind and polarity are
attributes of the event, the speaker is a note on it; readers that know neither pass over both.
(brat standoff format, https://brat.nlplab.org/standoff.html)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attribution.model import Attribution, Cue, Span

__all__ = ["to_brat"]


def to_brat(attributions: Iterable[Attribution]) -> str:
    r"""Write attributions as a brat ``.ann`` file.

    ``attribution.evaluation.read_gold`` reads it back, as ``attributions/NAME_ANNOTATOR.ann`` beside
    ``text/NAME.txt``.

    Args:
        attributions: what a parse of the text gave. Of parts other than source, cue and content nothing is kept.

    Returns:
        The lines of the file; offsets are characters of the text.

    Examples:
        >>> from attribution import parse_attributions
        >>> from attribution.export import to_brat
        >>> print(to_brat(parse_attributions("It is safe, Ana Ruiz said.")).replace("\t", " | "), end="")
        T1 | Source 12 20 | Ana Ruiz
        T2 | Cue 21 25 | said
        T3 | Content 0 10 | It is safe
        T4 | Attribution 21 25 | said
        E1 | Attribution:T4 Source:T1 Cue:T2 Content:T3
        A1 | Kind E1 indirect
        A2 | Polarity E1 asserted
        #1 | AnnotatorNotes E1 | Ana Ruiz
    """
    return "".join(f"{line}\n" for line in _lines(attributions))


def _lines(attributions: Iterable[Attribution]) -> Iterator[str]:
    bound = 0
    for n, attribution in enumerate(attributions, 1):
        trigger = attribution.cue or attribution.source or next(iter(attribution.content), None)
        if trigger is None:  # a post of which only its address is left: no words to bind it to
            continue
        arguments: list[str] = []
        parts: list[tuple[str, tuple[Span | Cue, ...]]] = [
            ("Source", (attribution.source,) if attribution.source else ()),
            ("Cue", (attribution.cue,) if attribution.cue else ()),
            ("Content", attribution.content),
            ("Attribution", (trigger,)),
        ]
        for role, spans in parts:
            if spans:
                bound += 1
                yield f"T{bound}\t{role} {_offsets(spans)}\t{_words(spans)}"
                arguments.append(f"{role}:T{bound}")
        yield f"E{n}\t{' '.join([arguments[-1], *arguments[:-1]])}"
        yield f"A{2 * n - 1}\tKind E{n} {attribution.kind.value}"
        yield f"A{2 * n}\tPolarity E{n} {attribution.polarity.value}"
        if attribution.speaker:
            yield f"#{n}\tAnnotatorNotes E{n}\t{_line(attribution.speaker.name)}"


def _offsets(spans: tuple[Span | Cue, ...]) -> str:
    return ";".join(f"{span.start} {span.end}" for span in spans)


def _words(spans: tuple[Span | Cue, ...]) -> str:
    return " ".join(_line(span.text) for span in spans)


def _line(words: str) -> str:
    """Keep a line a line: brat counts characters in the text and not in this copy."""
    return words.translate({ord(mark): " " for mark in "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"})
