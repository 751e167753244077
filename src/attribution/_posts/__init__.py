"""Posts: social-media posts that stand in a text, and platforms that running text names.

Takes a text and the rule set's ``Platform`` values; gives ``FoundPost`` values and ``Post`` facts. A text that names
no platform costs one search for a few literals.
"""

from attribution._posts.dates import day_of
from attribution._posts.finder import FoundPost, PostFinder
from attribution._posts.search import EMBED, joined

__all__ = ["EMBED", "FoundPost", "PostFinder", "day_of", "joined"]
