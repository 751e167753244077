"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.45),
    Evidence("content-apart", -0.14),
    Evidence("content-article", 0.29),
    Evidence("content-name", 0.24),
    Evidence("content-pronoun", 0.51),
    Evidence("content-quoted", 0.49),
    Evidence("content-short", -0.33),
    Evidence("content-word", -0.57),
    Evidence("cue-auxiliary", -0.05),
    Evidence("cue-base", -0.13),
    Evidence("cue-negated", -0.25),
    Evidence("cue-present", -0.18),
    Evidence("cue-silent", 0.75),
    Evidence("question", 0.21),
    Evidence("source-generic", -0.62),
    Evidence("source-first-person", 0.39),
    Evidence("source-long", 0.53),
    Evidence("source-name", 0.0),
    Evidence("source-none", -2.22),
    Evidence("source-noun", -0.71),
    Evidence("source-pronoun", -0.33),
    Evidence("source-relative", -1.11),
    Evidence("source-shared", 0.42),
    Evidence("title", 0.02),
)
