"""Rules: all that the parser knows of a language, as frozen values that users can add to.

A rule that cannot work raises ``RuleError`` when it is made. ``RuleSet`` joins rules of one language.
"""

from attribution.rules._base import Rule, RuleError, meant
from attribution.rules._boundaries import BOUNDARIES, SIGNS, Boundary, Sign
from attribution.rules._carriers import Carrier
from attribution.rules._credits import (
    CREDIT_PLACES,
    CREDIT_SLOTS,
    CREDIT_WORDS,
    CreditPattern,
    CreditWords,
)
from attribution.rules._cues import FRAMES, SPECIAL_FRAMES, Cued, CueNoun, CuePhrase, CueVerb, Frame
from attribution.rules._patterns import Evidence, Floor, Pattern
from attribution.rules._people import NAME_KINDS, Anonymity, NameWords, Pronoun, RoleNoun, Title
from attribution.rules._platforms import Platform
from attribution.rules._posts import POST_WORDS, PostWords
from attribution.rules._ruleset import RuleSet
from attribution.rules._words import WORD_CLASSES, Inflection, QuoteMark, Words

__all__ = [
    "BOUNDARIES",
    "CREDIT_PLACES",
    "CREDIT_SLOTS",
    "CREDIT_WORDS",
    "FRAMES",
    "NAME_KINDS",
    "POST_WORDS",
    "SIGNS",
    "SPECIAL_FRAMES",
    "WORD_CLASSES",
    "Anonymity",
    "Boundary",
    "Carrier",
    "CreditPattern",
    "CreditWords",
    "CueNoun",
    "CuePhrase",
    "CueVerb",
    "Cued",
    "Evidence",
    "Floor",
    "Frame",
    "Inflection",
    "NameWords",
    "Pattern",
    "Platform",
    "PostWords",
    "Pronoun",
    "QuoteMark",
    "RoleNoun",
    "Rule",
    "RuleError",
    "RuleSet",
    "Sign",
    "Title",
    "Words",
    "meant",
]
