"""What circumstances are worth in German, in log-odds.

With what the patterns add they make confidences that fit the training part of German Wikinews.
"""

from attribution.rules import Evidence, Floor

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Floor("de", 0.46),
    Evidence("both-sides", 0.0),
    Evidence("content-word", -0.6),
    Evidence("content-short", -0.1),
    Evidence("content-quoted", 0.4),
    Evidence("source-none", -1.5),
    Evidence("source-generic", -0.8),
    Evidence("source-noun", -0.2),
    Evidence("source-pronoun", -0.1),
    Evidence("source-relative", -0.6),
)
