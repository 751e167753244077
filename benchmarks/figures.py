"""Figures of the English lexicon: what its lines say once a corpus has been counted.

Takes rules as they are written and what was counted (``Counted``); gives the frames of each line, the weight of
each piece of evidence and the safety of each pattern, and writes them into the source text of the rule files.
Only figures and the list of a line's frames change; arguments, comments and order stay. Linear in the rules.

A frame that the corpus shows too seldom keeps what is written, but for the four frames that every verb of saying
has: those take the mean of all such verbs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from attribution.rules import Cued, CueNoun, CueVerb

__all__ = ["HAND", "Counted", "Hand", "entry", "frames_to_count", "line_figures", "rewritten", "written"]

SEEN = 2  # times that a frame must have been seen with its cue for its figure to count
PATTERN_SEEN = 12  # times that a pattern must have been seen
LEAST = 0.2  # a frame less safe than this is left out, unless its line names it as a preposition
#: patterns and evidence whose figure stays: what would be said if … is not said, whatever the corpus marks; one that gives way to another (*According to Ruiz, an engineer, …* is an apposition), and
#: silence, which the corpus seldom marks
KEPT = frozenset({"according-to-agent-clause", "cue-conditional", "cue-posting", "source-cue-silence"})
TYPICAL = "source-cue-content", "source-name"  # pattern and source for which the frames' figures hold

SAYING = ("quote", "that", "clause", "end")  # the frames of every verb of saying
ACTIVE = (*SAYING, "wh", "to", "np", "ing", "as", "gap", "raise-to", "colon")
IN_PASSIVE = (
    "by",
    "to",
    "as",
    "that",
    "clause",
    "wh",
    "quote",
    "told",
    "asked",
    "about",
    "of",
    "for",
    "with",
)
PASSIVE = tuple(f"be-{frame}" for frame in IN_PASSIVE)
OF_NOUNS = ("that", "to", "be", "there")
CAUTION = 0.93  # a verb that was never seen is a little less safe than the mean of its kind


def _names(value: str | tuple[str, ...]) -> frozenset[str]:
    """Take words of one string, or lemmas that hold spaces."""
    return frozenset(value.split() if isinstance(value, str) else value)


@attrs.frozen
class Hand:
    """Figures that are set by hand, against the count or where nothing can be counted.

    Args:
        reason: why.
        cues: the lemmas; all where none is named.
        frames: the frames; all where none is named.
        keep: True where what is written stays.
        least: the least figure.
        most: the greatest figure; 0 shuts a frame.
    """

    reason: str
    cues: frozenset[str] = attrs.field(default="", converter=_names)
    frames: frozenset[str] = attrs.field(default="", converter=_names)
    keep: bool = False
    least: float = 0.0
    most: float = 1.0

    def holds(self, rule: Cued, frame: str) -> bool:
        """Tell whether this is about a frame of a cue."""
        return (not self.cues or rule.name in self.cues) and (not self.frames or frame in self.frames)


HAND = (
    Hand("nothing is said in these, so no content agrees", frames="silence request", keep=True),
    Hand("*it went on*, *it went*: far too many other senses to count", cues="go", keep=True),
    Hand("*is understood to*: British usage, the corpus is American", cues="understand", keep=True),
    Hand(
        "*to* behind these is a preposition, no infinitive",
        cues="respond reply allude refer",
        frames="to raise-to",
        most=0,
    ),
    Hand(
        "what is posted or shared is a thing, not words",
        cues="post publish share",
        frames="np gap",
        most=0,
    ),
    Hand(
        "a denial of a thing is a denial of what was said of it",
        cues="deny dismiss dispute refute reject",
        frames="np",
        least=0.82,
    ),
    Hand(
        "a charge that somebody denied is denied: *a claim Kyiv denied*",
        cues="deny dispute reject",
        frames="gap",
        least=0.9,
    ),
    Hand(
        "what somebody's answer was is what they said",
        cues="advice answer argument claim complaint explanation message question reply response suggestion warning",
        frames="be",
        least=0.9,
    ),
    Hand(
        "verbs that only speech can do; the corpus often takes their object for no content",
        cues="acknowledge announce blast condemn confirm criticise criticize decry denounce deride describe"
        " mock praise question rebuke reiterate repeat reveal ridicule slam",
        frames="np",
        least=0.74,
    ),
    Hand(
        "somebody is told something, by whom is not said: the corpus marks few of these",
        cues="tell warn inform advise assure remind notify",
        frames="be-told",
        least=0.94,
    ),
    Hand(
        "who rejected or condemned a thing spoke of it; the corpus seldom marks it in the passive",
        cues="condemn criticise criticize denounce deny dismiss dispute praise refute reject",
        frames="be-by",
        least=0.92,
    ),
    Hand("*she said to leave the door open*, *he said no*", cues="say", frames="to np", least=0.62),
    Hand(
        "*it was safe, she told reporters*: the hearer is no content", cues="tell", frames="end", least=0.75
    ),
    Hand("who is called on to do a thing is told so", cues=("call on", "call upon"), frames="to", least=0.88),
    Hand("a post that tells something tells it as speech does", cues="post tweet", frames="that", least=0.85),
    Hand("an accusation without accuser is one all the same", cues="accuse", frames="be-of", least=0.92),
    Hand(
        "a noun of saying with its clause: the corpus marks only the outermost attribution",
        cues="accusation admission allegation announcement argument assertion claim complaint confession confirmation"
        " contention declaration denial insistence observation pledge prediction promise remark report statement"
        " suggestion testimony threat vow warning",
        frames="that",
        least=0.85,
    ),
)


@attrs.frozen
class Counted:
    """What was counted: log-odds of each feature, and how often each was seen and was right.

    Args:
        intercept: log-odds where no feature holds.
        odds: what each feature adds, by name: ``frame that``, ``cue CueVerb say``, ``entry CueVerb say that``,
            ``pattern source-cue-content``, ``evidence source-name``.
        seen: candidates that show the feature.
        right: those of them that are true attributions.
    """

    intercept: float
    odds: Mapping[str, float]
    seen: Mapping[str, int]
    right: Mapping[str, int]

    def of(self, name: str) -> float:
        """Give what a feature adds, 0 where it was never seen."""
        return self.odds.get(name, 0.0)

    def safety(self, frame: str, *names: str, more: float = 0.0) -> float:
        """Give how safe a frame is in the typical pattern, with what further features add."""
        pattern, evidence = TYPICAL
        names = (f"pattern {pattern}", f"evidence {evidence}", f"frame {frame}", *names)
        return 1 / (1 + math.exp(-self.intercept - more - sum(map(self.of, names))))

    def mean(self, frame: str, rules: Iterable[Cued]) -> float:
        """Give what a frame adds in the mean of those cues that were seen with it."""
        known = [
            self.of(_cue(r)) + self.of(entry(r, frame))
            for r in rules
            if self.seen.get(entry(r, frame), 0) > 3
        ]
        return sum(known) / len(known) if known else 0.0


def _cue(rule: Cued) -> str:
    return f"cue {type(rule).__name__} {rule.name}"


def entry(rule: Cued, frame: str) -> str:
    """Name the feature of a cue in a frame."""
    return f"entry {type(rule).__name__} {rule.name} {frame}"


def frames_to_count(rule: Cued) -> list[str]:
    """Give the frames that may be counted for a cue: those of all cues, and those that its line names."""
    named = [frame.name for frame in rule.frames]
    usual = OF_NOUNS if isinstance(rule, CueNoun) else (*ACTIVE, *PASSIVE)
    further = sorted(set(named) - set(usual), key=lambda name: (name == "silence", name))
    return [*usual, *further]


def line_figures(rule: Cued, counted: Counted, means: Mapping[str, float]) -> dict[str, float]:
    """Give the frames of a cue with their figures.

    Args:
        rule: the rule as it is written.
        counted: what was counted.
        means: for verbs of saying what their usual frames add in the mean; empty for other cues.
    """
    before = {frame.name: frame.safety for frame in rule.frames}
    after: dict[str, float] = {}
    for frame in frames_to_count(rule):
        figure = _figure(rule, frame, before.get(frame), counted, means)
        if figure is not None:
            after[frame] = min(round(figure, 2), 0.99)
    return after


def _figure(
    rule: Cued, frame: str, before: float | None, counted: Counted, means: Mapping[str, float]
) -> float | None:
    """Give the figure of one frame, None where the line shall not have the frame."""
    hand = [h for h in HAND if h.holds(rule, frame)]
    if any(h.keep for h in hand):
        return before
    figure = counted.safety(frame, _cue(rule), entry(rule, frame))
    least = LEAST
    if counted.seen.get(entry(rule, frame), 0) >= SEEN:
        if before is not None and frame not in (*ACTIVE, *PASSIVE, *OF_NOUNS):
            least = 0.01  # a preposition that is left out would never be counted again
    elif frame in means and isinstance(rule, CueVerb):
        figure = max(figure, CAUTION * counted.safety(frame, more=means[frame]))
    else:
        figure = before or 0.0
    for h in hand:
        figure = min(max(figure, h.least), h.most)
    return figure if round(figure, 2) >= least else None


def written(frames: Mapping[str, float]) -> str:
    """Write frames as a line of the lexicon does: ``quote .90 that .95``."""
    return " ".join(f"{name} {figure:.2f}".replace(" 0.", " .") for name, figure in frames.items())


def rewritten(source: str, rules: Sequence[Cued], counted: Counted, saying: Sequence[CueVerb] = ()) -> str:
    """Put new figures into the source text of a rule file.

    Args:
        source: the file's text.
        rules: the cues whose lines stand in it.
        counted: what was counted.
        saying: where the file holds verbs of saying, all of them.
    """
    means = {frame: counted.mean(frame, saying) for frame in SAYING} if saying else {}
    lines = {(type(r).__name__, r.name): written(line_figures(r, counted, means)) for r in rules}

    def line(match: re.Match[str]) -> str:
        frames = lines.get((match[2], match[3]))
        return match[0] if frames is None else f"{match[1]}{match[4]}{frames}{match[5]}"

    source = re.sub(r'((Cue\w+)\("([^"]+)")(.*?\bframes=")[^"]*(")', line, source)
    source = re.sub(r'(Evidence\("([^"]+)", )[^)]*(\))', lambda m: _evidence(m, counted), source)
    return re.sub(PATTERN, lambda m: _pattern(m, counted), source)


PATTERN = re.compile(
    r'(    Pattern\(\n        "([^"\n]+)",\n(?:        (?!safety=).*\n)*?)(?:        safety=.*\n)?(?=        example=)'
)


def _evidence(match: re.Match[str], counted: Counted) -> str:
    name = match[2]
    if name in KEPT or not counted.seen.get(f"evidence {name}"):
        return match[0]
    return f"{match[1]}{evidence_weight(name, counted)}{match[3]}"


def evidence_weight(name: str, counted: Counted) -> float:
    """Give what evidence adds; the sort of source is counted against a name as source."""
    base = counted.of(f"evidence {TYPICAL[1]}") if name in SORTS_OF_SOURCE else 0.0
    return _rounded(counted.of(f"evidence {name}") - base)


SORTS_OF_SOURCE = frozenset(
    f"source-{sort}" for sort in ("name", "none", "noun", "pronoun", "relative", "shared")
)


def _pattern(match: re.Match[str], counted: Counted) -> str:
    name = match[2]
    if name in KEPT or counted.seen.get(f"pattern {name}", 0) < PATTERN_SEEN:
        return match[0]
    return f"{match[1]}        safety={pattern_safety(name, counted)},\n"


def pattern_safety(name: str, counted: Counted) -> float:
    """Give what a pattern adds to the typical one."""
    return _rounded(counted.of(f"pattern {name}") - counted.of(f"pattern {TYPICAL[0]}"))


def _rounded(value: float) -> float:
    return round(value, 2) or 0.0  # never -0.0


def by_safety(counted: Counted) -> Iterator[tuple[float, str]]:
    """Give the entries that were seen often enough, the least safe first."""
    found = []
    for name, seen in counted.seen.items():
        if name.startswith("entry ") and seen >= PATTERN_SEEN:
            _, kind, rest = name.split(" ", 2)
            lemma, frame = rest.rsplit(" ", 1)
            found.append((counted.safety(frame, f"cue {kind} {lemma}", name), name))
    yield from sorted(found)
