"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.68),
    Evidence("content-apart", -0.23),
    Evidence("content-article", 0.29),
    Evidence("content-name", 0.28),
    Evidence("content-pronoun", 0.52),
    Evidence("content-quoted", 0.39),
    Evidence("content-short", -0.14),
    Evidence("content-word", -0.24),
    Evidence("cue-auxiliary", 0.02),
    Evidence("cue-base", -0.13),
    Evidence("cue-negated", -0.46),
    Evidence("cue-present", -0.21),
    Evidence("cue-silent", 0.8),
    Evidence("question", -0.1),
    Evidence("source-first-person", 0.31),
    Evidence("source-long", 0.49),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.44),
    Evidence("source-noun", -0.8),
    Evidence("source-pronoun", -0.32),
    Evidence("source-relative", -1.29),
    Evidence("source-shared", 0.51),
    Evidence("title", -0.09),
)
