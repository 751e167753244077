"""Who said what, in news text: attributions with exact spans, found by named rules."""

from attribution.model import Attribution, Cue, CueType, Kind, Polarity, Post, Span, Speaker, SpeakerType
from attribution.parser import Parser, parse_attributions
from attribution.rules import (
    Anonymity,
    CueNoun,
    CuePhrase,
    CueVerb,
    Inflection,
    NameWords,
    Pattern,
    Platform,
    Pronoun,
    QuoteMark,
    RoleNoun,
    RuleError,
    RuleSet,
    Title,
    Words,
)
from attribution.rulesets import load_rules

__all__ = [
    "Anonymity",
    "Attribution",
    "Cue",
    "CueNoun",
    "CuePhrase",
    "CueType",
    "CueVerb",
    "Inflection",
    "Kind",
    "NameWords",
    "Parser",
    "Pattern",
    "Platform",
    "Polarity",
    "Post",
    "Pronoun",
    "QuoteMark",
    "RoleNoun",
    "RuleError",
    "RuleSet",
    "Span",
    "Speaker",
    "SpeakerType",
    "Title",
    "Words",
    "load_rules",
    "parse_attributions",
]
