"""Posts: social-media posts that stand in a text, and platforms that running text names.

Takes a text and the rule set's ``Platform`` values; gives ``FoundPost`` values and ``Post`` facts. A text that names
no platform costs one search for a few literals.
"""

from attribution._posts.finder import FoundPost, PostFinder

__all__ = ["FoundPost", "PostFinder"]
