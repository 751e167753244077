"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.75),
    Evidence("content-apart", -0.18),
    Evidence("content-article", 0.29),
    Evidence("content-name", 0.29),
    Evidence("content-pronoun", 0.52),
    Evidence("content-quoted", 0.4),
    Evidence("content-short", -0.13),
    Evidence("content-word", -0.23),
    Evidence("cue-auxiliary", -0.02),
    Evidence("cue-base", -0.12),
    Evidence("cue-negated", -0.43),
    Evidence("cue-present", -0.2),
    Evidence("cue-silent", 0.8),
    Evidence("question", 0.01),
    Evidence("source-generic", -0.97),
    Evidence("source-first-person", 0.16),
    Evidence("source-long", 0.47),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.51),
    Evidence("source-noun", -0.77),
    Evidence("source-pronoun", -0.33),
    Evidence("source-relative", -1.29),
    Evidence("source-shared", 0.47),
    Evidence("title", -0.03),
)
