"""Words that posts are found by: what an entry may be, and that each language brings its own."""

from __future__ import annotations

import pytest
import regex

from attribution import Parser, PostWords, RuleError, load_rules, parse_attributions
from attribution._posts import Vocabulary
from attribution.rules import POST_WORDS

#: An entry, what it matches, what it does not.
ENTRIES = [
    ("via", ["via", "Via"], ["viaduct", "vi"]),
    ("message[s]", ["message", "messages"], ["messaged"]),
    ("(took|turned) … to", ["took to", "turned once more to", "took his anger, and more, to"], ["took", "to", "took it. To"]),
    ("here's the …", ["here's the", "here’s the post she wrote"], ["here is the"]),
    ("below[ this] line", ["below line", "below this line"], ["below thisline"]),
    ("(a|b) (c|d)", ["a c", "b d"], ["a b", "ac"]),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "yes", "no"), ENTRIES)
def test_what_an_entry_stands_for(entry: str, yes: list[str], no: list[str]) -> None:
    """A phrase holds what may be missing, one of several, and some more words."""
    pattern = Vocabulary((PostWords("way", [entry]),)).any_case("way")
    assert [text for text in (*yes, *no) if regex.fullmatch(pattern, text)] == yes


@pytest.mark.parametrize(
    ("name", "entry", "told"),
    [
        ("wey", "via", "did you mean 'way'"),
        ("way", "(took|turned to", "stands alone"),
        ("way", "took {words}", "no slots"),
        ("way", "[via]", "needs words"),
        ("way", "… to", "begins with a word"),
        ("way", "took  to", "single spaces"),
        ("way", "", "not empty"),
    ],
)
def test_an_entry_that_cannot_work_is_refused(name: str, entry: str, told: str) -> None:
    """When it is made, with the rule and what is wrong."""
    with pytest.raises(RuleError, match=told):
        PostWords(name, [entry])


@pytest.mark.parametrize("pack", ["en", "de"])
def test_a_pack_tells_what_stands_around_posts(pack: str) -> None:
    """No language reads with the words of another."""
    own = {rule.sort for rule in load_rules(pack).of(PostWords)}
    assert own <= POST_WORDS.keys()
    assert {"place", "way", "noun", "between", "reporting", "credit"} <= own


def test_a_language_without_such_words_reads_no_platform() -> None:
    """The name alone says nothing."""
    rules = load_rules("en")
    bare = rules.without(*{rule.name for rule in rules.of(PostWords)} - {"live"})
    text = "“It is over,” Moll wrote on X."
    assert [a.post is not None for a in parse_attributions(text)] == [True]
    assert [a.post for a in parse_attributions(text, rules=bare)] == [None]


GERMAN = [
    ("„Das ist falsch“, schrieb Anna Weber auf X.", "x"),
    ("Der Minister erklärte auf Telegram, die Brücke sei sicher.", "telegram"),
    ("In einem Post auf Facebook schrieb Weber, dass die Brücke sicher sei.", "facebook"),
    ("Der Telegram-Kanal Skerry meldete, dass ein Depot brenne.", "telegram"),
    ("Ein X-Nutzer schrieb: „Endlich.“", "x"),
    ("Auf ihrem Instagram-Account schrieb die Sängerin: „Danke.“", "instagram"),
    ("„Danke“, schrieb er beim Kurznachrichtendienst X.", "x"),
    ("Weber schrieb auf der Plattform Bluesky, die Lage sei ernst.", "bluesky"),
    ("Die Stadt teilte via Facebook mit, dass die Brücke sicher sei.", "facebook"),
    ("Weber twitterte: „Das ist falsch.“", "x"),
    ("Der Angriff auf Telegram sei falsch, sagte Weber.", None),
    ("Meta teilte mit, dass Facebook sicher sei.", None),
]


@pytest.mark.parametrize(("text", "platform"), GERMAN)
def test_german_names_platforms_with_its_own_words(text: str, platform: str | None) -> None:
    """Prepositions, nouns and compounds of German."""
    (found,) = Parser(load_rules("de")).parse(text)
    assert (found.post.platform if found.post else None) == platform


def test_a_german_article_around_a_post() -> None:
    """The sentence before a post is told from its words by verbs of German."""
    text = (
        "Die Stadt sperrte am Montag die Brücke, und Weber schrieb dazu auf X:\n\n"
        "Wir haben davor gewarnt.\n— Anna Weber (@annaweber) 9. Mai 2025\n\nDie Stadt will sie im Herbst öffnen."
    )
    posts = [a for a in Parser(load_rules("de")).parse(text) if a.kind == "post"]
    assert [[s.text for s in a.content] for a in posts] == [["Wir haben davor gewarnt."]]
