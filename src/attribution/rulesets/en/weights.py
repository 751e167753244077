"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.73),
    Evidence("content-apart", -0.17),
    Evidence("content-article", 0.3),
    Evidence("content-name", 0.29),
    Evidence("content-pronoun", 0.51),
    Evidence("content-quoted", 0.39),
    Evidence("content-short", -0.16),
    Evidence("content-word", -0.24),
    Evidence("cue-auxiliary", -0.02),
    Evidence("cue-base", -0.17),
    Evidence("cue-negated", -0.39),
    Evidence("cue-present", -0.21),
    Evidence("cue-silent", 0.76),
    Evidence("question", 0.02),
    Evidence("source-generic", -0.91),
    Evidence("source-first-person", 0.26),
    Evidence("source-long", 0.46),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.81),
    Evidence("source-noun", -0.78),
    Evidence("source-pronoun", -0.32),
    Evidence("source-relative", -1.26),
    Evidence("source-shared", 0.12),
    Evidence("title", 0.03),
)
