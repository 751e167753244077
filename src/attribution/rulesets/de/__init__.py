"""German: what was said, written, published or shown."""

from attribution.rules import RuleSet
from attribution.rulesets.de.boundaries import BOUNDARIES
from attribution.rulesets.de.credits import CREDITS
from attribution.rulesets.de.nouns import NOUNS
from attribution.rulesets.de.patterns import PATTERNS
from attribution.rulesets.de.people import PEOPLE
from attribution.rulesets.de.phrases import PHRASES
from attribution.rulesets.de.posts import POST_WORDS
from attribution.rulesets.de.verbs import VERBS
from attribution.rulesets.de.weights import WEIGHTS
from attribution.rulesets.de.words import WORDS
from attribution.rulesets.social import PLATFORMS

RULES = RuleSet(
    language="de",
    rules=(*WORDS, *PEOPLE, *VERBS, *NOUNS, *PHRASES, *PATTERNS, *WEIGHTS, *BOUNDARIES, *PLATFORMS, *POST_WORDS, *CREDITS),
)
