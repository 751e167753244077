"""Packs: the rules that one author adds, and what they are added to.

A ``Pack`` knows what a ``RuleSet`` does not: its name, the packs it builds on, the rules it takes out of them, its own
examples, and the line each rule was read from. Costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from attribution.rules import (
    Anonymity,
    Boundary,
    CreditPattern,
    CreditWords,
    CueNoun,
    CuePhrase,
    CueVerb,
    Evidence,
    Floor,
    Inflection,
    NameWords,
    Pattern,
    Platform,
    PostWords,
    Pronoun,
    QuoteMark,
    RoleNoun,
    Rule,
    RuleError,
    RuleSet,
    Title,
    Words,
    meant,
)

__all__ = ["TABLES", "Pack"]


@attrs.frozen(kw_only=True)
class Pack:
    """One pack by itself.

    Args:
        name: the name that it is loaded by.
        language: BCP 47 tag of the language that it is for.
        rules: its own rules.
        extends: names of the packs that it builds on.
        without: names of rules of those packs that it takes out.
        examples: marked-up sentences in which the rules, all together, must find what is marked.
        source: the file it was read from, as errors name it; empty for a pack written in Python.
        lines: kind, name and line of each rule that was read from a file.
        ready: the rule set of a pack written in Python, whose hash is known already.
    """

    name: str
    language: str
    rules: tuple[Rule, ...] = attrs.field(repr=lambda rules: f"<{len(rules)}>")
    extends: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    examples: tuple[str, ...] = attrs.field(default=(), repr=False)
    source: str = ""
    lines: tuple[tuple[str, str, int], ...] = attrs.field(default=(), repr=False)
    _ready: RuleSet | None = attrs.field(default=None, repr=False, eq=False)

    @classmethod
    def of(cls, name: str, rules: RuleSet) -> Pack:
        """Make the pack of a rule set that was written in Python."""
        return cls(name=name, language=rules.language, rules=rules.rules, ready=rules)

    def where(self, rule: Rule) -> str:
        """Give file and line of a rule; an empty string for a pack written in Python."""
        for kind, name, line in self.lines:
            if (kind, name) == (type(rule).__name__, rule.name):
                return f"{self.source}, line {line}"
        return self.source

    def alone(self) -> RuleSet:
        """Give its rules as a set of their own.

        Raises:
            RuleError: it takes rules out of packs that are not there.
        """
        if self.without:
            problem = "there is no pack before it to take rules from: name one in extends"
            raise RuleError(f"pack {self.name!r}", "without", problem, self.source)
        return self._ready or RuleSet(language=self.language, rules=self.rules)

    def joined(self, below: RuleSet, others: tuple[Pack, ...]) -> RuleSet:
        """Give the rules of the packs before this one with this one's, and without those it takes out.

        Args:
            below: the rules of those packs, joined.
            others: the packs, for messages that say which has what.

        Raises:
            RuleError: two packs clash.
        """
        if below.language != self.language:
            there = f"it is for {self.language!r}, the packs before it are for {below.language!r}"
            raise RuleError(f"pack {self.name!r}", "language", f"{there}: load it without them", self.source)
        kept = self._less(below)
        owners = {(type(rule), rule.name): pack.name for pack in others for rule in pack.rules}
        taken = {(type(rule), rule.name) for rule in kept}
        for rule in self.rules:
            if (type(rule), rule.name) in taken:
                table = next(name for name, kind in TABLES.items() if kind is type(rule))
                problem = (
                    f"the pack {owners[type(rule), rule.name]!r} has a rule of this kind and name: take that one out"
                    f' with without = ["{table}.{rule.name}"], or name yours otherwise'
                )
                raise rule.error("", problem).at(self.where(rule))
        return RuleSet(language=self.language, rules=(*kept, *self.rules))

    def _less(self, below: RuleSet) -> tuple[Rule, ...]:
        """Take out what this pack does without: ``verbs.claim``, or ``claim`` for rules of every kind."""
        kept = below.rules
        for name in self.without:
            table, _, rest = name.partition(".")
            kind, plain = (TABLES[table], rest) if table in TABLES and rest else (Rule, name)
            left = tuple(r for r in kept if not (isinstance(r, kind) and r.name == plain))
            if len(left) == len(kept):
                names = sorted({r.name for r in below.rules if isinstance(r, kind)})
                problem = f"no pack before it has a rule {plain!r}{meant(plain, names)}"
                raise RuleError(f"pack {self.name!r}", "without", problem, self.source)
            kept = left
        return kept


#: The tables of a pack file, and what the rules in each are.
TABLES: Final[Mapping[str, type[Rule]]] = {
    "verbs": CueVerb,
    "nouns": CueNoun,
    "phrases": CuePhrase,
    "patterns": Pattern,
    "evidence": Evidence,
    "boundaries": Boundary,
    "floor": Floor,
    "titles": Title,
    "roles": RoleNoun,
    "pronouns": Pronoun,
    "names": NameWords,
    "anonymity": Anonymity,
    "words": Words,
    "marks": QuoteMark,
    "inflection": Inflection,
    "platforms": Platform,
    "credits": CreditPattern,
    "credit-words": CreditWords,
    "post-words": PostWords,
}
