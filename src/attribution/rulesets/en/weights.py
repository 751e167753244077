"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence, Floor

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Floor("en", 0.42),
    Evidence("both-sides", -0.47),
    Evidence("content-apart", -0.16),
    Evidence("content-article", 0.27),
    Evidence("content-name", 0.23),
    Evidence("content-pronoun", 0.49),
    Evidence("content-quoted", 0.52),
    Evidence("content-short", -0.32),
    Evidence("content-word", -0.55),
    Evidence("cue-auxiliary", -0.06),
    Evidence("cue-base", -0.15),
    Evidence("cue-negated", -0.28),
    Evidence("cue-present", -0.19),
    Evidence("cue-silent", 0.73),
    Evidence("question", 0.25),
    Evidence("source-generic", -0.8),
    Evidence("source-first-person", 0.42),
    Evidence("source-long", 0.54),
    Evidence("source-name", 0.0),
    Evidence("source-none", -3.17),
    Evidence("source-noun", -0.68),
    Evidence("source-pronoun", -0.33),
    Evidence("source-relative", -1.14),
    Evidence("source-shared", -0.19),
    Evidence("title", -0.04),
)
