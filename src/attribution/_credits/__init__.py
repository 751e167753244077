"""Credits: who made the article and its pictures, kept apart from who is quoted in it."""

from attribution._credits.finder import CreditFinder, FoundCredit

__all__ = ["CreditFinder", "FoundCredit"]
