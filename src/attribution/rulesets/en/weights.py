"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence, Floor

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Floor("en", 0.42),
    Evidence("both-sides", -0.53),
    Evidence("content-apart", -0.24),
    Evidence("content-article", 0.28),
    Evidence("content-name", 0.23),
    Evidence("content-pronoun", 0.53),
    Evidence("content-quoted", 0.51),
    Evidence("content-short", -0.33),
    Evidence("content-word", -0.58),
    Evidence("cue-auxiliary", -0.03),
    Evidence("cue-base", -0.12),
    Evidence("cue-negated", -0.25),
    Evidence("cue-present", -0.18),
    Evidence("cue-silent", 0.76),
    Evidence("question", 0.22),
    Evidence("source-generic", -0.72),
    Evidence("source-first-person", 0.39),
    Evidence("source-long", 0.55),
    Evidence("source-name", 0.0),
    Evidence("source-none", -2.16),
    Evidence("source-noun", -0.72),
    Evidence("source-pronoun", -0.35),
    Evidence("source-relative", -1.13),
    Evidence("source-shared", 0.42),
    Evidence("title", 0.03),
)
