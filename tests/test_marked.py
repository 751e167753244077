import pytest

from attribution._marked import CORE, canonical, mark, read, write
from attribution.model import Attribution, Cue, CueType, Kind, Span

WELL_FORMED = [
    "No marks at all, 2 < 3 and <tweet id=1> stay text.",
    "<source>Ana Ruiz</source> <cue>said</cue> <content>that it holds</content>.",
    "<content>“It holds,”</content> <source>she</source> <cue>said</cue>. <content>“It must.”</content>",
    "<source 1,2>Ana</source> <cue 1>told</cue> <addressee 1>us</addressee> no, <cue 2>adding</cue> <content 2>yes</content>.",
    "<source 1>Ana</source> <cue 1>said</cue> <content 1><source 2>Bo</source> <cue 2>said</cue> <time 2>Monday</time></content>.",
]


@pytest.mark.parametrize("marked", WELL_FORMED)
def test_writing_what_was_read_gives_it_back(marked: str) -> None:
    """Reading loses nothing: text and marks come back as they were."""
    assert marked == write(read(marked).text, read(marked).attributions.values())


@pytest.mark.parametrize(
    ("marked", "problem"),
    [
        ("<source>Ana", "left open"),
        ("Ana</source>", "closes nothing"),
        ("<source><cue>Ana</source></cue>", "closes nothing"),
    ],
)
def test_unbalanced_marks_are_refused(marked: str, problem: str) -> None:
    """A slip in a test's own sentence is an error, not a silent difference."""
    with pytest.raises(ValueError, match=problem):
        read(marked)


def test_numbers_follow_the_text() -> None:
    """Whatever numbers an author chose, comparison goes by first character."""
    assert canonical("<cue 9>A</cue> <cue 4>B</cue>") == "<cue 1>A</cue> <cue 2>B</cue>"


def test_attributions_are_written_as_marks() -> None:
    """Found spans and hand-made marks look alike, for the roles that were asked for."""
    found = Attribution(
        kind=Kind.INDIRECT,
        source=Span(0, 3, "Ana"),
        cue=Cue(4, 8, "said", "say", CueType.VERB),
        content=(Span(9, 13, "that"),),
        time=Span(14, 20, "Monday"),
    )
    text = "Ana said that Monday"
    marked = "<source>Ana</source> <cue>said</cue> <content>that</content>"
    assert f"{marked} <time>Monday</time>" == mark(text, [found])
    assert f"{marked} Monday" == mark(text, [found], CORE)
