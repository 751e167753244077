"""The parser: every step of the pipeline, in order.

Takes a text; gives its attributions. Each step is a module of its own; this one only joins them. Linear in the
length of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import attrs

from attribution._circumstances import around, with_circumstances
from attribution._credits import CreditFinder, FoundCredit
from attribution._cues import find_cues
from attribution._dialogue import turns
from attribution._drafts import Draft, from_post, from_relation, from_told, from_turn, ordered, with_cited
from attribution._explain import Reading, explain
from attribution._html import Page
from attribution._lexicon import Lexicon
from attribution._mood import told
from attribution._plain import plain, plain_hints, plain_page
from attribution._posts import FoundPost, PostFinder, Vocabulary, joined
from attribution._quotes import find_quotes
from attribution._relation import Range, Relation
from attribution._relations import Grammar, relate
from attribution._results import mentions, results
from attribution._settle import apart, continuations, settle
from attribution._speakers import resolve
from attribution._speakers.people import People
from attribution._tokens import Tokens, tokenize
from attribution._units import Stretch, find_units
from attribution.document import Document
from attribution.explanation import Explanation
from attribution.hints import Hints
from attribution.model import Attribution, Credit, Post, Span
from attribution.rules import CueVerb, Platform, RuleSet
from attribution.rulesets import is_file, load_rules

__all__ = ["Parser", "parse_attributions", "parse_credits", "parse_html"]


@attrs.frozen
class Parser:
    """A rule set, compiled. Holds no state between calls; safe in threads; picklable.

    Args:
        rules: the rules to parse with.

    Examples:
        >>> from attribution import load_rules
        >>> [found] = Parser(load_rules("en")).parse("The clinic said it would stay open.")
        >>> found.source.text, found.content[0].text
        ('The clinic', 'it would stay open')
    """

    rules: RuleSet
    _lexicon: Lexicon = attrs.field(init=False, repr=False, eq=False)
    _grammar: Grammar = attrs.field(init=False, repr=False, eq=False)
    _posts: PostFinder = attrs.field(init=False, repr=False, eq=False)
    _people: People = attrs.field(init=False, repr=False, eq=False)
    _credits: CreditFinder = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_lexicon", Lexicon.of(self.rules))
        object.__setattr__(self, "_grammar", Grammar.of(self.rules))
        object.__setattr__(self, "_posts", PostFinder(self.rules.of(Platform), Vocabulary.of(self.rules)))
        object.__setattr__(self, "_people", People.of(self.rules))
        object.__setattr__(self, "_credits", CreditFinder.of(self.rules, self._people))

    def parse(
        self, text: str, *, min_confidence: float = 0.0, hints: Hints | None = None
    ) -> tuple[Attribution, ...]:
        """Find who said what in a text.

        Args:
            text: any text.
            min_confidence: leave out attributions less sure than this, 0 to 1.
            hints: named entities and coreference that another tool found, as evidence for who speaks.

        Returns:
            The attributions in text order; every span is an offset into ``text``.

        Raises:
            TypeError: ``text`` is no ``str``.
        """
        read = plain(_checked(text))
        page = Page(text=read.text)
        found = self._found(page, self._read(page), min_confidence, plain_hints(hints, read))
        return read.restored(found)

    def explain(self, text: str, *, min_confidence: float = 0.0) -> Explanation:
        """Tell what became of every word in a text that may signal saying.

        Args:
            text: any text.
            min_confidence: as for ``parse``.

        Returns:
            What ``parse`` gives, and for each candidate cue the rule that fired, or the reason why none did;
            ``str()`` shows it.

        Raises:
            TypeError: ``text`` is no ``str``.

        Examples:
            >>> from attribution import load_rules
            >>> explanation = Parser(load_rules("en")).explain("The claim was paid.")
            >>> print(explanation.cues[0])
            claim (claim): no pattern fits; noun-be-content comes closest, but there is no CONTENT
        """
        read = plain(_checked(text))
        page = Page(text=read.text)
        reading = self._read(page)
        found = self._found(page, reading, min_confidence)
        explanation = explain(reading, found, self._lexicon, self._grammar)
        return attrs.evolve(read.restored(explanation), text=text)

    def parse_html(self, html: str | bytes | bytearray, *, min_confidence: float = 0.0) -> Document:
        """Find who said what in a web page; see ``attribution.parse_html``."""
        if not isinstance(html, str | bytes | bytearray):
            raise TypeError(f"html must be a str or bytes, not {type(html).__name__}")
        from attribution._html.pages import page_reader

        given = page_reader(self._posts.platforms, self._posts.vocabulary).read(html)
        read = plain(given.text)
        page = plain_page(given, read)
        found = self._found(page, self._read(page), min_confidence)
        return Document(text=given.text, attributions=read.restored(found))

    def _found(
        self, page: Page, reading: Reading, min_confidence: float, hints: Hints | None = None
    ) -> tuple[Attribution, ...]:
        """Take the steps from the cues on; markup of the page, and hints, may tell more than its text."""
        text = page.text
        tokens, posts, units = reading
        kept = apart(
            [
                settle(relate(u, find_cues(u, self._lexicon), self._grammar), self._grammar.floor)
                for u in units
            ]
        )
        more = continuations(units, kept)
        taken = [span for spans in more for span in spans]
        spoken = list(turns(tokens, units, kept, taken))
        found = [*map(from_post, posts), *self._drafts(text, kept, more), *map(from_turn, spoken)]
        if "reported-mood" in self._lexicon.traits:
            found += map(from_told, told(units, kept, [*taken, *(turn.content for turn in spoken)]))
        drafts, parents = ordered(with_cited(found, page.cited))
        furniture = sorted(r for post in posts for r in post.furniture)
        speakers = resolve(tokens.without(furniture), self._people, mentions(drafts, parents), hints)
        return results(text, drafts, parents, speakers, min_confidence)

    def _read(self, page: Page) -> Reading:
        """Take the steps before the cues."""
        posts = joined(page.posts, self._posts.find(page.text))
        credits_ = self._find_credits(page.text, posts)
        borders = (offset for p in posts for part in ((p.start, p.end), *p.content) for offset in part)
        tokens = tokenize(page.text, self._lexicon, borders).without([(c.start, c.end) for c in credits_])
        units = find_units(tokens, find_quotes(tokens, self._lexicon), _stretches(tokens, posts))
        return Reading(tokens, posts, units)

    def credits(self, text: str) -> tuple[Credit, ...]:
        """Find who made an article and its pictures, as the text says.

        Args:
            text: any text.

        Returns:
            The credits in text order; every span is an offset into ``text``.

        Raises:
            TypeError: ``text`` is no ``str``.
        """
        read = plain(_checked(text))
        found = self._find_credits(read.text, self._posts.find(read.text))
        return tuple(
            Credit(
                kind=c.kind,
                names=c.names,
                outlet=c.outlet,
                title=c.title,
                span=read.restored(Span(c.start, c.end, read.text[c.start : c.end])),
            )
            for c in found
        )

    def _find_credits(self, text: str, posts: Sequence[FoundPost]) -> list[FoundCredit]:
        return self._credits.find(text, [(p.start, p.end) for p in posts])

    def _drafts(
        self,
        text: str,
        kept: Sequence[Sequence[Relation]],
        continued: Sequence[Sequence[Range]],
    ) -> Iterator[Draft]:
        more = iter(continued)
        for settled in kept:
            for relation in settled:
                full = with_circumstances(relation)
                beside = [other for other in settled if other is not relation]
                yield from_relation(full, next(more), self._post(text, full, beside), beside)

    def _post(self, text: str, relation: Relation, beside: Sequence[Relation]) -> Post | None:
        """The platform that the words around source and cue name, or the verb itself, and the account."""
        starts, ends = relation.unit.starts, relation.unit.ends
        post = self._platform(text, relation, beside)
        if post is None or relation.source is None:
            return post
        return self._posts.posted_by(post, text, starts[relation.source.lo], ends[relation.source.hi - 1])

    def _platform(self, text: str, relation: Relation, beside: Sequence[Relation]) -> Post | None:
        unit, rule = relation.unit, relation.candidate.rule
        named, resumed = self._posts.may_mention(unit.words), self._posts.may_resume(unit.words)
        parts = around(relation, beside) if named or resumed else ()
        ranges = [(unit.starts[lo], unit.ends[hi - 1]) for lo, hi in parts if lo < hi]
        for start, end in ranges if named else ():
            found = self._posts.mentioned(text, start, end)
            if found:
                return found
        if isinstance(rule, CueVerb) and rule.platform:
            return Post(platform=rule.platform)
        return self._resumed(text, relation, ranges) if resumed else None

    def _resumed(self, text: str, relation: Relation, ranges: Sequence[Range]) -> Post | None:
        """The platform that the words around source and cue take for known; within a source they tell of the source."""
        source, unit = relation.source, relation.unit
        lo, hi = (unit.starts[source.lo], unit.ends[source.hi - 1]) if source else (0, 0)
        for start, end in ranges:
            parts = ((start, lo), (hi, end)) if start <= lo and hi <= end and lo < hi else ((start, end),)
            found = next(filter(None, (self._posts.resumed(text, *part) for part in parts)), None)
            if found:
                return found
        return None


def _stretches(tokens: Tokens, posts: Sequence[FoundPost]) -> list[Stretch] | None:
    """Cut the text into what stands between posts and the words of each post; None where there are no posts."""
    if not posts:
        return None
    found: list[Stretch] = []
    held: dict[int | None, list[int]] = {}
    for n, post in enumerate(posts):
        held.setdefault(post.parent, []).append(n)

    def cut(lo: int, hi: int, parent: int | None) -> None:
        at = lo
        for n in held.get(parent, ()):
            post = posts[n]
            if lo <= post.start and post.end <= hi:
                add(at, post.start, parent)
                for start, end in post.content:
                    cut(start, end, n)
                at = post.end
        add(at, hi, parent)

    def add(lo: int, hi: int, parent: int | None) -> None:
        first, last = bisect_left(tokens.starts, lo), bisect_left(tokens.starts, hi)
        if first < last:
            found.append(Stretch(first, last, None if parent is None else posts[parent]))

    cut(0, len(tokens.text), None)
    return found


@lru_cache(maxsize=16)
def _parser(rules: RuleSet | tuple[str, ...]) -> Parser:
    return Parser(rules if isinstance(rules, RuleSet) else load_rules(*rules))


def _parser_of(rules: RuleSet | str | Iterable[str] | None) -> Parser:
    if isinstance(rules, RuleSet):
        return _parser(rules)
    packs = (rules,) if isinstance(rules, str) else tuple(rules or ("en",))
    return _parser(load_rules(*packs) if any(map(is_file, packs)) else packs)


def parse_attributions(
    text: str, *, rules: RuleSet | str | Iterable[str] | None = None, min_confidence: float = 0.0
) -> tuple[Attribution, ...]:
    """Find who said what in a text.

    Args:
        text: any text.
        rules: a rule set, a pack's name, or several packs' names; ``"en"`` by default. A pack in a file is read anew
            for every text, so that changes to it show: make a ``Parser`` for many texts.
        min_confidence: leave out attributions less sure than this, 0 to 1.

    Returns:
        The attributions in text order; every span is an offset into ``text``, half-open.

    Raises:
        TypeError: ``text`` is no ``str``.
        RuleError: there is no such pack, or something in it is wrong.

    Examples:
        >>> for a in parse_attributions("“We will win,” said Jo Bell."):
        ...     print(a.source.text, "|", a.cue.text, "|", a.content[0].text)
        Jo Bell | said | “We will win,”
    """
    return _parser_of(rules).parse(text, min_confidence=min_confidence)


def parse_html(
    html: str | bytes | bytearray,
    *,
    rules: RuleSet | str | Iterable[str] | None = None,
    min_confidence: float = 0.0,
) -> Document:
    """Find who said what in a web page: in its text, in the posts that it embeds, in its quotations.

    The text is the article's own, with a blank line between paragraphs; scripts, navigation, forms and hidden
    parts are left out. An embedded post stands in it as the page shows it, or as its address where it shows
    nothing; then the post's ``content`` is empty. ``<q>`` and ``<blockquote>`` stand in quotation marks.

    Args:
        html: the page; bytes are decoded as the page says, or as UTF-8.
        rules: a rule set, a pack's name, or several packs' names; ``"en"`` by default.
        min_confidence: leave out attributions less sure than this, 0 to 1.

    Returns:
        The text and its attributions; every span is an offset into ``Document.text``, half-open.

    Raises:
        TypeError: ``html`` is neither ``str`` nor bytes.
        RuleError: there is no such pack.
        ImportError: lxml is not installed, which the extra ``html`` brings.

    Examples:
        >>> document = parse_html("<nav>Home</nav><p><q>We will win,</q> said Jo Bell.</p>")
        >>> document.text
        '“We will win,” said Jo Bell.'
        >>> document.attributions[0].speaker.name
        'Jo Bell'
    """
    return _parser_of(rules).parse_html(html, min_confidence=min_confidence)


def parse_credits(text: str, *, rules: RuleSet | str | Iterable[str] | None = None) -> tuple[Credit, ...]:
    """Find who made an article and its pictures: bylines, agencies, datelines, editors, photographers, first publishers.

    What stands in a credit is no source: ``parse_attributions`` leaves those words alone.

    Args:
        text: any text.
        rules: a rule set, a pack's name, or several packs' names; ``"en"`` by default.

    Returns:
        The credits in text order; every span is an offset into ``text``, half-open.

    Raises:
        TypeError: ``text`` is no ``str``.
        RuleError: there is no such pack.

    Examples:
        >>> for c in parse_credits("(Reporting by Ana Ruiz in Vell; Editing by Bea Fox)"):
        ...     print(c.kind, c.names, c.span.text)
        reporting ('Ana Ruiz',) Reporting by Ana Ruiz in Vell
        editing ('Bea Fox',) Editing by Bea Fox
    """
    return _parser_of(rules).credits(text)


def _checked(text: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return text
