"""What all rule values share: a name, and errors that say which rule is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import regex

__all__ = ["Rule", "RuleError", "words_of"]

NAME = regex.compile(r"\S+(?: \S+)*")


class RuleError(ValueError):
    """A rule that cannot be used. Raised when the rule or rule set is made, never while parsing.

    Args:
        rule: kind and name of the rule: ``CueVerb 'say'``.
        place: the field that is wrong, or an empty string.
        problem: what is wrong and what would be right.
    """

    def __init__(self, rule: str, place: str, problem: str) -> None:
        super().__init__(f"{rule}{', ' + place if place else ''}: {problem}")
        self.rule = rule
        self.place = place
        self.problem = problem

    def __reduce__(self) -> tuple[type[RuleError], tuple[str, str, str]]:
        return (type(self), (self.rule, self.place, self.problem))


def words_of(value: str | Iterable[str]) -> tuple[str, ...]:
    """Split ``"say says"`` into words; take any other iterable of strings as it is."""
    return tuple(value.split()) if isinstance(value, str) else tuple(value)


@attrs.frozen
class Rule:
    """Any rule of a rule set. Rules of one kind are told apart by their names.

    Args:
        name: what the rule is called in results, in ``without()`` and in errors.
    """

    name: str = attrs.field()

    @name.validator
    def _check_name(self, _: object, value: object) -> None:
        if not isinstance(value, str) or not NAME.fullmatch(value):
            raise self.error("name", f"a name is words parted by single spaces, not {value!r}")

    def error(self, place: str, problem: str) -> RuleError:
        """Make the error that names this rule, the place in it and the problem."""
        return RuleError(f"{type(self).__name__} {getattr(self, 'name', '?')!r}", place, problem)
