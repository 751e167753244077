"""Rules: all that the parser knows of a language, as frozen values that users can add to.

A rule that cannot work raises ``RuleError`` when it is made. ``RuleSet`` joins rules of one language.
"""

from attribution.rules._base import Rule, RuleError
from attribution.rules._credits import (
    CREDIT_PLACES,
    CREDIT_SLOTS,
    CREDIT_WORDS,
    CreditPattern,
    CreditWords,
)
from attribution.rules._cues import FRAMES, Cued, CueNoun, CuePhrase, CueVerb, Frame
from attribution.rules._patterns import Evidence, Pattern
from attribution.rules._people import Anonymity, NameWords, Pronoun, RoleNoun, Title
from attribution.rules._platforms import Platform
from attribution.rules._ruleset import RuleSet
from attribution.rules._words import WORD_CLASSES, Inflection, QuoteMark, Words

__all__ = [
    "CREDIT_PLACES",
    "CREDIT_SLOTS",
    "CREDIT_WORDS",
    "FRAMES",
    "WORD_CLASSES",
    "Anonymity",
    "CreditPattern",
    "CreditWords",
    "CueNoun",
    "CuePhrase",
    "CueVerb",
    "Cued",
    "Evidence",
    "Frame",
    "Inflection",
    "NameWords",
    "Pattern",
    "Platform",
    "Pronoun",
    "QuoteMark",
    "RoleNoun",
    "Rule",
    "RuleError",
    "RuleSet",
    "Title",
    "Words",
]
