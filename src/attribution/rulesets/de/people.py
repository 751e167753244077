"""German titles, role nouns, pronouns: who can speak, and what the words tell of those who do."""

from attribution.rules import Pronoun, Rule

__all__ = ["PEOPLE"]

PEOPLE: tuple[Rule, ...] = (
    Pronoun("ich", person=1),
    Pronoun("wir", person=1, number="plural"),
    Pronoun("er", person=3, gender="male"),
    Pronoun("sie", person=3, number=None),
    Pronoun("es", person=3, neuter=True),
)
