"""Posts: social-media posts that stand in a text, and platforms that running text names.

Takes a text, the rule set's ``Platform`` values and what its language says of posts; gives ``FoundPost`` values and ``Post`` facts. A text that names
no platform costs one search for a few literals.
"""

from attribution._posts.dates import day_of
from attribution._posts.finder import FoundPost, PostFinder
from attribution._posts.frames import AUTHOR, WHEN
from attribution._posts.search import EMBED, joined
from attribution._posts.vocabulary import Vocabulary

__all__ = ["AUTHOR", "EMBED", "WHEN", "FoundPost", "PostFinder", "Vocabulary", "day_of", "joined"]
