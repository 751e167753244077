"""A corpus of one invented text, in the form of PolNeAR: what tests of reading, counting and comparing share."""

from __future__ import annotations

from pathlib import Path

from attribution.evaluation import GoldDocument, Marked

Range = tuple[int, int]

TEXT = "“Stay calm,” the warden said.\r\nThe kennel hopes that it will get a roof. Rain began to fall."


def span(words: str, text: str = TEXT) -> Range:
    """Give the characters of words that stand in a text once."""
    assert text.count(words) == 1
    return text.index(words), text.index(words) + len(words)


SAID = Marked(source=(span("the warden"),), cue=(span("said"),), content=(span("“Stay calm,”"),))
WANTED = Marked(
    source=(span("The kennel"),), cue=(span("hopes"),), content=(span("that it will get a roof"),)
)
DOCUMENT = GoldDocument("one", TEXT, (SAID, WANTED))


def write_corpus(folder: Path) -> Path:
    """Write a compartment of one text that two people annotated, and one that nobody did."""
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "one.txt").write_bytes(TEXT.encode())
    (folder / "text" / "two.txt").write_bytes(b"Nobody read this.")
    spans = [
        "the warden",
        "said",
        "“Stay calm,”",
        "The kennel",
        "hopes",
        "that it will get a roof",
        "Rain began to fall.",
    ]
    kinds = ["Source", "Cue", "Content", "Source", "Cue", "Content", "Discard"]
    lines = [
        f"T{n}\t{kind} {span(words)[0]} {span(words)[1]}\t{words}"
        for n, (kind, words) in enumerate(zip(kinds, spans, strict=True), 1)
    ]
    lines += [
        "E1\tAttribution:T8 Content:T3 Cue:T2 Source:T1",
        "E2\tAttribution:T9 Source:T4 Cue:T5 Content:T6",
    ]
    (folder / "attributions" / "one_a1.ann").write_text("\n".join(lines), encoding="utf-8")
    (folder / "attributions" / "one_b2.ann").write_text("", encoding="utf-8")
    return folder
