"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.62),
    Evidence("content-apart", -0.16),
    Evidence("content-article", 0.3),
    Evidence("content-name", 0.28),
    Evidence("content-pronoun", 0.49),
    Evidence("content-quoted", 0.41),
    Evidence("content-short", -0.13),
    Evidence("content-word", -0.21),
    Evidence("cue-auxiliary", -0.08),
    Evidence("cue-base", -0.21),
    Evidence("cue-negated", -0.39),
    Evidence("cue-present", -0.23),
    Evidence("cue-silent", 0.7),
    Evidence("question", 0.06),
    Evidence("source-generic", -0.89),
    Evidence("source-first-person", 0.31),
    Evidence("source-long", 0.47),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.71),
    Evidence("source-noun", -0.74),
    Evidence("source-pronoun", -0.34),
    Evidence("source-relative", -1.27),
    Evidence("source-shared", 0.2),
    Evidence("title", 0.01),
)
