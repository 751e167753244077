"""English: what was said, written, published or shown."""

from attribution.rules import RuleSet
from attribution.rulesets.en.boundaries import BOUNDARIES
from attribution.rulesets.en.credits import CREDITS
from attribution.rulesets.en.nouns import NOUNS
from attribution.rulesets.en.patterns import PATTERNS
from attribution.rulesets.en.people import PEOPLE
from attribution.rulesets.en.phrases import PHRASES
from attribution.rulesets.en.posts import POST_WORDS
from attribution.rulesets.en.verbs import VERBS
from attribution.rulesets.en.weights import WEIGHTS
from attribution.rulesets.en.words import WORDS
from attribution.rulesets.social import PLATFORMS

RULES = RuleSet(
    language="en",
    rules=(*WORDS, *PEOPLE, *VERBS, *NOUNS, *PHRASES, *PATTERNS, *WEIGHTS, *BOUNDARIES, *PLATFORMS, *POST_WORDS, *CREDITS),
)
