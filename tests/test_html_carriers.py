"""Carriers: every element that embeds a post in a web page, and what is read from it.

The markup follows what the platforms' own embed codes look like; people, accounts and words are invented.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

import pytest

from attribution import Attribution, Carrier, Kind, Platform, load_rules, parse_html
from attribution.rules import RuleError

pytest.importorskip("lxml")

BEFORE = "The ferry company said on Monday that the night boat to Skerry would not sail before spring."
AFTER = "Islanders have asked the ministry for a replacement, and a meeting is planned for next week."
WORDS = "No boat, no post, no bread since Friday."


class Case(NamedTuple):
    """An embed, and what it tells."""

    html: str
    platform: str
    words: str = ""
    author: str | None = None
    handle: str | None = None
    date: str | None = None
    url: str | None = None
    source: str | None = None


X = "https://twitter.com/unaberg/status/1887841234567890123"
X_LINK = f'<a href="{X}?ref_src=twsrc%5Etfw">February 7, 2025</a>'
DID = "did:plc:4hn3kpq7zvxw2mhd6sgjtuyr"
BLUE = f"https://bsky.app/profile/{DID}/post/3lhkq2vnxyz2a"
BLUE_ATTRIBUTES = f'class="bluesky-embed" data-bluesky-uri="at://{DID}/app.bsky.feed.post/3lhkq2vnxyz2a" data-bluesky-cid="bafyreib"'
INSTA = "https://www.instagram.com/p/DFxYz12AbCd"
FACE = "https://www.facebook.com/skerryharbour/posts/1029384756"
THREAD = "https://www.threads.net/@unaberg/post/DFxYz12AbCd"
TOOT = "https://skerry.example/@unaberg/113965432109876543"
TIK = "https://www.tiktok.com/@unaberg/video/7468901234567890123"
RED = "https://www.reddit.com/r/skerry/comments/1ijk2lm"
UNA = {"author": "Una Berg", "handle": "unaberg", "source": "Una Berg (@unaberg)"}
SUBSTACK = (
    "{&quot;url&quot;:&quot;https://x.com/unaberg/status/1887841234567890123&quot;,&quot;full_text&quot;:&quot;"
    + WORDS
    + " https://t.co/aB3dE5gH7j&quot;,&quot;username&quot;:&quot;unaberg&quot;,&quot;name&quot;:&quot;Una Berg&quot;,"
    "&quot;date&quot;:&quot;2025-02-07T15:43:00.000Z&quot;,&quot;photos&quot;:[],&quot;quoted_tweet&quot;:{},&quot;like_count&quot;:4}"
)

CASES = {
    "x": Case(
        f'<blockquote class="twitter-tweet" data-lang="en" data-theme="dark"><p lang="en" dir="ltr">{WORDS} '
        f'<a href="https://t.co/aB3dE5gH7j">pic.twitter.com/aB3dE5gH7j</a></p>&mdash; Una Berg (@unaberg) {X_LINK}</blockquote> '
        '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
        "x", WORDS, **UNA, date="2025-02-07", url=X,
    ),
    "x, sign-off in a paragraph": Case(
        f'<blockquote class="twitter-tweet tw-align-center"><p lang="en">{WORDS}</p>\n<p>&mdash; Una Berg (@unaberg) {X_LINK}</p></blockquote>',
        "x", WORDS, **UNA, date="2025-02-07", url=X,
    ),
    "x, in German": Case(
        f'<blockquote class="twitter-tweet" data-lang="de"><p lang="en">{WORDS}</p>&mdash; Una Berg (@unaberg) <a href="{X}">7. Februar 2025</a></blockquote>',
        "x", WORDS, **UNA, date="2025-02-07", url=X,
    ),
    "x, a dash in the name and parentheses": Case(
        f'<blockquote class="twitter-tweet"><p lang="en">{WORDS}</p>&mdash; Skerry — Nights (live) (@unaberg) {X_LINK}</blockquote>',
        "x", WORDS, author="Skerry — Nights (live)", handle="unaberg", date="2025-02-07", url=X,
    ),
    "x, two paragraphs with dashes and a report": Case(
        '<blockquote class="twitter-tweet"><p lang="en">The mayor said it — twice.<br><br>Nobody answered. '
        f'<a href="https://twitter.com/hashtag/Skerry">#Skerry</a></p>&mdash; Una Berg (@unaberg) {X_LINK}</blockquote>',
        "x", "The mayor said it — twice.\n\nNobody answered. #Skerry", **UNA, date="2025-02-07", url=X,
    ),
    "x, no words": Case(
        '<blockquote class="twitter-tweet"><p lang="und" dir="ltr"><a href="https://t.co/aB3dE5gH7j">pic.twitter.com/aB3dE5gH7j</a></p>'
        f'&mdash; Una Berg (@unaberg) {X_LINK}</blockquote>',
        "x", "", **UNA, date="2025-02-07", url=X,
    ),
    "x, a bare link": Case(
        f'<blockquote class="twitter-tweet"><a href="{X}"></a></blockquote>',
        "x", handle="unaberg", url=X, source="unaberg",
    ),
    "x, rendered": Case(
        '<div class="twitter-tweet twitter-tweet-rendered"><iframe id="twitter-widget-0" class="" '
        'data-tweet-id="1887841234567890123" src="https://platform.twitter.com/embed/Tweet.html?id=1887841234567890123"></iframe></div>',
        "x", url="https://x.com/i/status/1887841234567890123",
    ),
    "x, frame": Case(
        '<iframe src="https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=1887841234567890123&amp;lang=en"></iframe>',
        "x", url="https://x.com/i/status/1887841234567890123",
    ),
    "x, CNN": Case(
        '<div class="embed-twitter" data-embed-id="1887841234567890123"></div>',
        "x", url="https://x.com/i/status/1887841234567890123",
    ),
    "x, AMP": Case(
        '<amp-twitter width="375" height="472" layout="responsive" data-tweetid="1887841234567890123"></amp-twitter>',
        "x", url="https://x.com/i/status/1887841234567890123",
    ),
    "x, Substack": Case(
        f'<div class="tweet" data-attrs="{SUBSTACK}"><a class="tweet-link-top"><span class="tweet-author-name">Una Berg</span> '
        f'<span class="tweet-author-handle">@unaberg</span></a> {WORDS} <span>12 Retweets</span><span>40 Likes</span></div>',
        "x", WORDS, **UNA, date="2025-02-07", url="https://x.com/unaberg/status/1887841234567890123",
    ),
    "x, WordPress": Case(
        '<figure class="wp-block-embed is-type-rich is-provider-twitter"><div class="wp-block-embed__wrapper">\n'
        f'<blockquote class="twitter-tweet"><p lang="en">{WORDS}</p>&mdash; Una Berg (@unaberg) {X_LINK}</blockquote></div></figure>',
        "x", WORDS, **UNA, date="2025-02-07", url=X,
    ),
    "x, WordPress, not resolved": Case(
        f'<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">\n{X}\n</div></figure>',
        "x", handle="unaberg", url=X, source="unaberg",
    ),
    "x, react-tweet": Case(
        '<div class="react-tweet-theme tweet-container_root__x"><article><div><a href="https://x.com/unaberg/status/1887841234567890123">'
        '<span>Una Berg</span></a><div><a href="https://x.com/unaberg">@unaberg</a> <span>·</span> <a>Follow</a></div></div>'
        f'<p lang="en">{WORDS}</p><div><a href="https://x.com/unaberg/status/1887841234567890123"><time datetime="2025-02-07T11:32:00.000Z">'
        '11:32 AM · Feb 7, 2025</time></a></div><div><a>12</a> <span>Reply</span> <span>Copy link</span></div>'
        '<a>Read 12 replies</a></article></div>',
        "x", WORDS, author="Una Berg", handle="unaberg", date="2025-02-07", url="https://x.com/unaberg/status/1887841234567890123",
    ),
    "x, any quotation with a link to a post": Case(
        f'<blockquote class="embed"><p>{WORDS}</p><p>— Una Berg (@unaberg) {X_LINK}</p></blockquote>',
        "x", WORDS, **UNA, date="2025-02-07", url=X,
    ),
    "x, old address": Case(
        f'<blockquote class="twitter-tweet"><p>{WORDS}</p>&mdash; Una Berg (@unaberg) '
        '<a href="https://twitter.com/unaberg/statuses/188784123">February 7, 2025</a></blockquote>',
        "x", WORDS, **UNA, date="2025-02-07", url="https://twitter.com/unaberg/statuses/188784123",
    ),
    "instagram 14": Case(
        f'<blockquote class="instagram-media" data-instgrm-permalink="{INSTA}/?utm_source=ig_embed" data-instgrm-version="14">'
        '<div style="padding:16px;"> <a href="#"> <div><div></div></div><div style="height:50px"><svg width="50px"><g></g></svg></div>'
        f'<div><div>View this post on Instagram</div></div></a><p><a href="{INSTA}/">A post shared by Una Berg (@unaberg)</a></p></div></blockquote>',
        "instagram", **UNA, url=INSTA,
    ),
    "instagram 9": Case(
        f'<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="{INSTA}/" data-instgrm-version="9"><div>'
        f'<p><a href="{INSTA}/">{WORDS} #skerry</a></p><p>A post shared by <a href="https://www.instagram.com/unaberg/"> Una Berg</a> '
        '(@unaberg) on <time datetime="2018-09-03T22:55:42+00:00">Sep 3, 2018 at 3:55pm PDT</time></p></div></blockquote>',
        "instagram", f"{WORDS} #skerry", **UNA, date="2018-09-03", url=INSTA,
    ),
    "instagram, AMP": Case('<amp-instagram data-shortcode="DFxYz12AbCd" data-captioned></amp-instagram>', "instagram", url=INSTA),
    "instagram, frame": Case(f'<iframe src="{INSTA}/embed/captioned/"></iframe>', "instagram", url=INSTA),
    "facebook": Case(
        f'<div class="fb-post" data-href="{FACE}" data-width="500" data-show-text="true"><blockquote cite="{FACE}" class="fb-xfbml-parse-ignore">'
        f'<p>{WORDS}</p>Posted by <a href="https://www.facebook.com/skerryharbour">Skerry Harbour</a> on&nbsp;<a href="{FACE}">Friday, February 7, 2025</a></blockquote></div>',
        "facebook", WORDS, author="Skerry Harbour", handle="skerryharbour", date="2025-02-07", url=FACE, source="Skerry Harbour",
    ),
    "facebook, older nesting": Case(
        f'<div class="fb-post" data-href="{FACE}"><div class="fb-xfbml-parse-ignore"><blockquote cite="{FACE}"><p>{WORDS}</p>'
        f'Posted by <a href="#">Skerry Harbour</a> on <a href="{FACE}">jueves, 22 de septiembre de 2016</a></blockquote></div></div>',
        "facebook", WORDS, author="Skerry Harbour", handle="skerryharbour", date="2016-09-22", url=FACE, source="Skerry Harbour",
    ),
    "facebook, video": Case(
        '<div class="fb-video" data-href="https://www.facebook.com/skerryharbour/videos/1029384756/"><blockquote class="fb-xfbml-parse-ignore">'
        f'<a href="https://www.facebook.com/skerryharbour/videos/1029384756/">The night boat</a><p>{WORDS}</p>Posted by '
        '<a href="#">Skerry Harbour</a> on Friday, February 7, 2025</blockquote></div>',
        "facebook", WORDS, author="Skerry Harbour", handle="skerryharbour", date="2025-02-07",
        url="https://www.facebook.com/skerryharbour/videos/1029384756", source="Skerry Harbour",
    ),
    "facebook, frame": Case(
        '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fskerryharbour%2Fposts%2F1029384756&amp;show_text=true"></iframe>',
        "facebook", handle="skerryharbour", url=FACE, source="skerryharbour",
    ),
    "facebook, video frame": Case(
        '<iframe src="https://www.facebook.com/plugins/video.php?height=314&amp;href=https%3A%2F%2Fwww.facebook.com%2Fskerryharbour%2Fvideos%2F77%2F"></iframe>',
        "facebook", handle="skerryharbour", url="https://www.facebook.com/skerryharbour/videos/77", source="skerryharbour",
    ),
    "threads": Case(
        f'<blockquote class="text-post-media" data-text-post-permalink="{THREAD}" data-text-post-version="0" id="ig-tp-DFxYz12AbCd">'
        f'<a href="{THREAD}"><div><div><svg></svg></div><div>Post by @unaberg</div><div>View on Threads</div></div></a></blockquote>'
        '<script async src="https://www.threads.net/embed.js"></script>',
        "threads", handle="unaberg", url=THREAD, source="@unaberg",
    ),
    "bluesky": Case(
        f'<blockquote {BLUE_ATTRIBUTES}><p lang="en">{WORDS}<br><br><a href="{BLUE}?ref_src=embed">[image or embed]</a></p>&mdash; Una Berg '
        f'(<a href="https://bsky.app/profile/{DID}?ref_src=embed">@unaberg.bsky.social</a>) <a href="{BLUE}?ref_src=embed">February 7, 2025 at 3:43 PM</a></blockquote>',
        "bluesky", WORDS, author="Una Berg", handle="unaberg.bsky.social", date="2025-02-07", url=BLUE, source="Una Berg (@unaberg.bsky.social)",
    ),
    "bluesky, from the server": Case(
        f'<blockquote {BLUE_ATTRIBUTES}><p lang="en">{WORDS}</p>&mdash; <a href="https://bsky.app/profile/{DID}">Una Berg (@una.example.org)</a> '
        f'<a href="{BLUE}">2025-02-07T15:43:00.000Z</a></blockquote>',
        "bluesky", WORDS, author="Una Berg", handle="una.example.org", date="2025-02-07", url=BLUE, source="Una Berg (@una.example.org)",
    ),
    "mastodon": Case(
        f'<blockquote class="mastodon-embed" data-embed-url="{TOOT}/embed"><a href="{TOOT}" target="_blank"><svg></svg>'
        "<div>Post by @unaberg@skerry.example</div><div>View on Mastodon</div></a></blockquote>"
        '<script data-allowed-prefixes="https://skerry.example/" async src="https://skerry.example/embed.js"></script>',
        "mastodon", handle="unaberg@skerry.example", url=TOOT, source="@unaberg@skerry.example",
    ),
    "mastodon, old": Case(
        f'<iframe src="{TOOT}/embed" class="mastodon-embed" width="400" allowfullscreen></iframe><script src="https://skerry.example/embed.js" async></script>',
        "mastodon", handle="unaberg@skerry.example", url=TOOT, source="@unaberg",
    ),
    "truth social": Case(
        '<iframe src="https://truthsocial.com/@unaberg/113965432109876543/embed" class="truthsocial-embed"></iframe><script src="https://truthsocial.com/embed.js" async></script>',
        "truthsocial", handle="unaberg", url="https://truthsocial.com/@unaberg/posts/113965432109876543", source="@unaberg",
    ),
    "tiktok": Case(
        f'<blockquote class="tiktok-embed" cite="{TIK}" data-video-id="7468901234567890123"><section> <a target="_blank" title="@unaberg" '
        f'href="https://www.tiktok.com/@unaberg?refer=embed">@unaberg</a> {WORDS} <a title="skerry" href="https://www.tiktok.com/tag/skerry">#skerry</a> '
        '<a target="_blank" title="♬ original sound - Una Berg" href="https://www.tiktok.com/music/1">♬ original sound - Una Berg</a> </section> </blockquote>',
        "tiktok", f"{WORDS} #skerry", author="Una Berg", handle="unaberg", url=TIK, source="@unaberg",
    ),
    "tiktok, no sound": Case(
        f'<blockquote class="tiktok-embed" cite="{TIK}"><section><a title="@unaberg" href="#">@unaberg</a><p>{WORDS}</p></section></blockquote>',
        "tiktok", WORDS, handle="unaberg", url=TIK, source="@unaberg",
    ),
    "substack, card": Case(
        '<div class="substack-post-embed"><p lang="en">No boat by Una Berg</p><p>Who sold it</p>'
        '<a data-post-link href="https://una.substack.com/p/no-boat">Read on Substack</a></div>',
        "substack", handle="una", url="https://una.substack.com/p/no-boat", words="No boat by Una Berg\n\nWho sold it", source=None,
    ),
    "substack, iframe": Case(
        '<iframe src="https://una.substack.com/embed/p/no-boat" width="480"></iframe>',
        "substack", handle="una", url="https://una.substack.com/p/no-boat", source="una",
    ),
    "reddit": Case(
        f'<blockquote class="reddit-embed-bq" data-embed-height="316"><a href="{RED}/no_boat/">No boat again</a><br> by'
        '<a href="https://www.reddit.com/user/una_berg/">u/una_berg</a> in<a href="https://www.reddit.com/r/skerry/">skerry</a></blockquote>',
        "reddit", "No boat again", handle="una_berg", url=RED, source="u/una_berg",
    ),
    "reddit, comment": Case(
        f'<blockquote class="reddit-embed-bq"><a href="{RED}/comment/mbcdef/">Comment</a><br> by<a href="https://www.reddit.com/user/una_berg/">u/una_berg</a> from discussion<a href="{RED}/no_boat/"></a><br> in<a href="https://www.reddit.com/r/skerry/">skerry</a></blockquote>',
        "reddit", handle="una_berg", url=f"{RED}/comment/mbcdef", source="u/una_berg",
    ),
    "reddit, old comment": Case(
        f'<div class="reddit-embed" data-embed-media="www.redditmedia.com"><a href="{RED}/no_boat/mbcdef">Comment</a> from discussion '
        f'<a href="{RED}/no_boat/">una_berg\'s comment from discussion "No boat again"</a>.</div>',
        "reddit", handle="una_berg", url=RED,
    ),
    "reddit, card": Case(
        f'<blockquote class="reddit-card"><a href="{RED}/no_boat/">No boat again</a> from <a href="https://www.reddit.com/r/skerry">r/skerry</a></blockquote>',
        "reddit", "No boat again", url=RED,
    ),
    "telegram": Case(
        '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="skerrynews/1234" data-width="100%"></script>',
        "telegram", handle="skerrynews", url="https://t.me/skerrynews/1234", source="skerrynews",
    ),
    "telegram, frame": Case(
        '<iframe id="telegram-post-skerrynews-1234" src="https://t.me/skerrynews/1234?embed=1&amp;mode=tme"></iframe>',
        "telegram", handle="skerrynews", url="https://t.me/skerrynews/1234", source="skerrynews",
    ),
    "youtube": Case('<iframe src="https://www.youtube.com/embed/aB3dE5gH7jK?si=x" title="The night boat"></iframe>', "youtube", url="https://www.youtube.com/watch?v=aB3dE5gH7jK"),
    "youtube, no cookies": Case('<iframe data-src="//www.youtube-nocookie.com/embed/aB3dE5gH7jK"></iframe>', "youtube", url="https://www.youtube.com/watch?v=aB3dE5gH7jK"),
    "linkedin": Case(
        '<iframe src="https://www.linkedin.com/embed/feed/update/urn:li:share:7293123456789012345" title="Embedded post"></iframe>',
        "linkedin", url="https://www.linkedin.com/feed/update/urn:li:share:7293123456789012345",
    ),
    "vk": Case(
        '<div id="vk_post_-123_45"></div><script src="https://vk.com/js/api/openapi.js?169"></script>'
        "<script>(function() {VK.Widgets.Post(\"vk_post_-123_45\", -123, 45, 'hash', {width: 500});}());</script>",
        "vk", url="https://vk.com/wall-123_45",
    ),
    "vk, script": Case("<script>VK.Widgets.Post('vk_post_-123_45', -123, 45, 'hash');</script>", "vk", url="https://vk.com/wall-123_45"),
    "vk, AMP": Case('<amp-vk data-embedtype="post" data-owner-id="-123" data-post-id="45" data-hash="ab"></amp-vk>', "vk", url="https://vk.com/wall-123_45"),
    "tumblr": Case(
        '<div class="tumblr-post" data-href="https://embed.tumblr.com/embed/post/kEy/774501234" data-did="ab"><a href="https://unaberg.tumblr.com/post/774501234/no-boat">https://unaberg.tumblr.com/post/774501234/no-boat</a></div>',
        "tumblr", handle="unaberg", url="https://unaberg.tumblr.com/post/774501234", source="unaberg",
    ),
    "tumblr, own domain": Case(
        '<div class="tumblr-post" data-href="https://embed.tumblr.com/embed/post/kEy/774501234"><a href="https://una.example/post/774501234">https://una.example/post/774501234</a></div>',
        "tumblr", url="https://una.example/post/774501234",
    ),
}  # fmt: skip


def page(embed: str) -> str:
    return (
        "<!DOCTYPE html><html><head><title>The night boat</title></head><body><nav><a href='/'>Home</a></nav><main><article>"
        f"<h1>No night boat</h1><p>{BEFORE}</p>{embed}<p>{AFTER}</p></article></main><footer>All rights reserved</footer></body></html>"
    )


def told(a: Attribution) -> Case:
    assert a.post is not None
    return Case(
        "", a.post.platform or "", "|".join(s.text for s in a.content), a.post.author, a.post.handle,
        a.post.date.isoformat() if a.post.date else None, a.post.url, a.source.text if a.source else None,
    )  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_carrier_tells_of_its_post(case: Case) -> None:
    """Author, account, day, permalink and words; what the markup does not tell is None."""
    document = parse_html(page(case.html))
    (post,) = (a for a in document.attributions if a.kind is Kind.POST)
    have = told(post)
    assert have._replace(source=have.source if case.source else None) == case._replace(html="")
    for span in (*post.content, post.source, post.time):
        assert span is None or document.text[span.start : span.end] == span.text


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_an_embed_is_a_paragraph_of_its_own(case: Case) -> None:
    """The article around it stays as it is."""
    text = parse_html(page(case.html)).text
    assert text.startswith(f"No night boat\n\n{BEFORE}\n\n")
    assert text.endswith(f"\n\n{AFTER}")
    assert all(word not in text for word in ("Home", "rights", "widgets", "function"))


def test_a_post_that_shows_nothing_stands_in_the_text_as_its_address() -> None:
    """A reader of the text sees that something was there."""
    text = parse_html(page(CASES["linkedin"].html)).text
    assert "\n\nhttps://www.linkedin.com/feed/update/urn:li:share:7293123456789012345\n\n" in text


def test_several_posts_in_a_row() -> None:
    """Each keeps its own words, author and place."""
    html = page("<p>And:</p>".join(case.html for case in CASES.values()))
    posts = [a for a in parse_html(html).attributions if a.kind is Kind.POST]
    assert [p.post.platform for p in posts if p.post] == [case.platform for case in CASES.values()]


def test_what_is_said_in_a_post_has_the_post_as_parent() -> None:
    """The words of a post are read as any others."""
    html = page(
        CASES["x, two paragraphs with dashes and a report"].html.replace(
            "it — twice", "that the boat was late"
        )
    )
    found = parse_html(html).attributions
    (inner,) = (a for a in found if a.source and a.source.text == "The mayor")
    assert inner.parent is not None
    assert found[inner.parent].kind is Kind.POST


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Hanne Vik announced on LinkedIn on Monday that she would leave the agency.", "Hanne Vik"),
        ("“I am leaving,” Hanne Vik wrote in a post on LinkedIn.", "Hanne Vik"),
        ("Hanne Vik announced on Facebook that she would leave the agency.", None),
        ("Hanne Vik announced that she would leave the agency.", None),
    ],
)
def test_the_sentence_before_it_tells_whose_post_it_is(sentence: str, speaker: str | None) -> None:
    """A frame names nobody; the sentence that leads to it does, if it names the platform."""
    found = parse_html(f"<p>{sentence}</p>{CASES['linkedin'].html}<p>{AFTER}</p>").attributions
    (post,) = (a for a in found if a.kind is Kind.POST)
    assert (post.speaker.name if post.speaker else None) == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Edda Moll was angry. She wrote on Threads:", "Edda Moll"),
        ("Edda Moll took to Threads.", "Edda Moll"),
        ("Edda Ruiz wrote on Threads:", "@eddamoll_"),
    ],
)
def test_a_handle_alone_is_whose_name_stands_above_it(sentence: str, speaker: str) -> None:
    """The lines above a stub name whom its handle means."""
    stub = "Post by @eddamoll_<br>View on Threads"
    html = f'<p>{sentence}</p><blockquote class="text-post-media" data-text-post-permalink="{THREAD}">{stub}</blockquote>'
    (post,) = (a for a in parse_html(html).attributions if a.kind is Kind.POST)
    assert post.speaker is not None
    assert (post.speaker.name, post.speaker.handle) == (speaker, "eddamoll_")


@pytest.mark.parametrize("tag", ["noscript", "template"])
def test_embeds_that_a_script_shows(tag: str) -> None:
    """Lazy pages keep an embed, and nothing else of the article, where it is shown without scripts or later."""
    html = page(f"<{tag}><p>Switch on scripts.</p>{CASES['linkedin'].html}</{tag}>")
    document = parse_html(html)
    (post,) = (a for a in document.attributions if a.kind is Kind.POST)
    assert told(post)._replace(html="") == CASES["linkedin"]._replace(html="")
    assert "scripts" not in document.text


@pytest.mark.parametrize(
    "tag",
    [
        f'<tweet id="12" author="@unaberg" datetime="2025-02-07">{WORDS}</tweet>',
        f'<tweet tweet-author="@unaberg" tweet-date="February 7, 2025">{WORDS}<tweet/>',
        f'<tweet tweet-author="@unaberg" tweet-date="February 7, 2025">{WORDS}<tweet>',
    ],
)
def test_tags_that_are_left_around_posts(tag: str) -> None:
    """An element that no browser knows, closed or not, tells author and day."""
    document = parse_html(f"<p>{BEFORE} {tag} {AFTER}</p><p>{BEFORE}</p>")
    (post,) = (a for a in document.attributions if a.kind is Kind.POST)
    assert told(post) == Case("", "x", WORDS, None, "unaberg", "2025-02-07", None, None)
    assert document.text == f"{BEFORE}\n\n{WORDS}\n\n{AFTER}\n\n{BEFORE}"


def test_the_sentence_that_leads_to_a_post_is_not_counted_twice() -> None:
    """Its words are those of the post."""
    found = parse_html(f"<p>Edda Moll was angry. She wrote on X:</p>{CASES['x'].html}").attributions
    assert [a.kind for a in found] == [Kind.POST]


def test_a_person_in_the_article_has_the_name_and_the_account_of_the_post() -> None:
    """The account is that of the person whose name it bears."""
    found = parse_html(
        f"<p>Una Berg said it was late.</p>{CASES['x'].html}<p>Berg said it was dark.</p>"
    ).attributions
    speakers = [a.speaker for a in found if a.speaker]
    assert {(s.name, s.handle) for s in speakers} == {("Una Berg", "unaberg")}


@pytest.mark.parametrize(
    "html",
    [
        '<iframe src="https://ads.example/embed/12"></iframe>',
        '<iframe src="https://www.youtube.com/"></iframe>',
        "<script>var x = 'vk_post_';</script>",
        '<a class="twitter-share-button" href="https://twitter.com/intent/tweet?text=Boat">Tweet</a>',
        '<a class="twitter-timeline" href="https://twitter.com/skerry">Tweets by skerry</a>',
        '<blockquote><p>We saw <a href="https://x.com/unaberg/status/12">the post</a> and laughed.</p></blockquote>',
        '<div class="tweet" data-attrs="[1, 2"></div>',
        '<p>She linked to <a href="https://x.com/unaberg/status/12">a post</a>.</p>',
    ],
)  # fmt: skip
def test_what_carries_no_post(html: str) -> None:
    """Advertisements, buttons, timelines and mere links are no posts."""
    assert [a for a in parse_html(page(html)).attributions if a.kind is Kind.POST] == []


def test_a_platform_of_your_own() -> None:
    """A platform and its carriers are one value."""
    skerry = Platform(
        "skerrynet",
        names="Skerrynet",
        handle=r"[a-z]{1,20}",
        shapes="{words} — {name} (@{handle}) on Skerrynet {date}",
        links="skerry.example/{handle}/{id}",
        carriers=(
            Carrier("div.skerry-card"),
            Carrier("skerry-post", "user={handle} number={id}", "https://skerry.example/{handle}/{id}"),
        ),
    )
    html = (
        '<p>It rained.</p><div class="skerry-card"><p>No boat.</p>— Una (@una) on Skerrynet May 9, 2025 '
        '<a href="https://skerry.example/una/12">12</a></div><skerry-post user="bo" number="7"></skerry-post>'
    )
    found = parse_html(html, rules=load_rules("en").extend(skerry)).attributions
    assert [(a.post.handle, a.post.url, a.post.date) for a in found if a.post] == [
        ("una", "https://skerry.example/una/12", datetime.date(2025, 5, 9)),
        ("bo", "https://skerry.example/bo/7", None),
    ]
    assert [[s.text for s in a.content] for a in found] == [["No boat."], []]


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (lambda: Carrier(""), "match"),
        (lambda: Carrier("div .x"), "match"),
        (lambda: Carrier("div", "src=="), None),
        (lambda: Carrier("div", "src={what}"), "address"),
        (lambda: Carrier("div", "a=b", "ftp://x"), "url"),
        (lambda: Carrier("div", "src={id}", "https://x.example/{handle}"), "url"),
        (lambda: Carrier("div", "data", fields="text=a"), "fields"),
        (lambda: Platform("p", carriers="div"), "carriers"),
    ],
)
def test_a_carrier_that_cannot_work_is_refused(make: object, place: str | None) -> None:
    """The error names the carrier and the part of it that is wrong."""
    assert callable(make)
    if place is None:
        make()
        return
    with pytest.raises(RuleError) as caught:
        make()
    assert caught.value.place == place
