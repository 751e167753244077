"""Social-media platforms, for all languages: literals only.

A platform needs no more than a name (those that have no more are in ``attribution.rulesets.named``); what it is given
beyond that is looked for in texts. How to read the shapes: ``attribution.rules._platforms``.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.rules._carriers import Carrier
from attribution.rules._platforms import Platform
from attribution.rulesets.named import NAMED

__all__ = ["PLATFORMS"]



def _framed(names: str, what: str, account: str) -> Iterator[str]:
    """Give the frame that the BBC puts around posts, for every way in which it writes a platform's name."""
    for name in names.split():
        post = f"{name} {what} [{{count}}] by {account}"
        yield f"Skip {post} {{words}} End of {post}"


def _cards(account: str) -> Iterator[str]:
    """Give what a widget or a newsletter shows of a post, its parts on lines of their own or all on one."""
    counts = " ".join(f"[{{count}} {what}]" for what in ("Views", "Reposts", "Retweets", "Quotes", "Likes", "Bookmarks"))
    more = "[{count}] [Reply] [Share] [Copy link] [Read more on X] [Read more on Twitter] [Read {count} replies] [Read {count} reply]"
    for head in (f"{account}\n", f"{account} "):
        for mark in "·∙-":
            yield f"{head}[·] [Follow] [Replying to @{{other}}] {{words}} {{clock}} {mark} {{date}} [·] {counts} {more}"
        yield f"{head}{{words}} {{date}} {{count}} Retweets [{{count}} Likes]"
        yield f"{head}{{words}} {{date}} {{count}} Likes [{{count}} Retweets]"


PLATFORMS = (
    Platform(
        "x",
        names=("X", "Twitter", "X.com", "Twitter/X", "X/Twitter"),
        words="tweet tweets tweeted tweeting retweet retweets retweeted retweeting tweetstorm tweeter tweeters subtweet subtweeted quote-tweet quote-tweets quote-tweeted live-tweet live-tweeted twittert twitterte twitterten getwittert",
        handle=r"[A-Za-z0-9_]{1,20}",
        shapes=(
            "{words} — {name} (@{handle}) [{date}]",
            *_framed("Twitter twitter X x", "post", "@{handle}"),
            *_cards("{name} @{handle}"),
        ),
        links=(
            "x.com/i/status/{id}",
            "x.com/i/web/status/{id}",
            "x.com/{handle}/status/{id}",
            "twitter.com/i/status/{id}",
            "twitter.com/i/web/status/{id}",
            "twitter.com/{handle}/status/{id}",
            "twitter.com/{handle}/statuses/{id}",
            "twitter.com/#!/{handle}/status/{id}",
        ),
        media=("pic.twitter.com/", "pic.x.com/", "https://t.co/", "http://t.co/", "https://pic.twitter.com/"),
        tag="tweet",
        carriers=(
            Carrier("blockquote.twitter-tweet"),
            Carrier("blockquote.twitter-video"),
            Carrier(".react-tweet-theme"),
            Carrier("div.tweet", "data-attrs", fields="words=full_text author=name handle=username date=date url=url"),
            Carrier("div.embed-twitter", "data-embed-id={id}", "https://x.com/i/status/{id}"),
            Carrier("iframe", "data-tweet-id={id}", "https://x.com/i/status/{id}"),
            Carrier("iframe", "src=platform.twitter.com/embed/Tweet.html?id={id}", "https://x.com/i/status/{id}"),
            Carrier("amp-twitter", "data-tweetid={id}", "https://x.com/i/status/{id}"),
        ),
    ),
    Platform(
        "bluesky",
        names=("Bluesky", "BlueSky", "Blue Sky", "Bsky"),
        words="skeet skeets skeeted",
        handle=r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,6}[A-Za-z][A-Za-z0-9-]{1,62}",
        shapes=("{words} — {name} (@{handle}) [{date}]", "{words} — @{handle} {date}"),
        media="[image or embed]",
        links=("bsky.app/profile/{handle}/post/{id}", "bsky.app/profile/{id}/post/{id}"),
        carriers=(
            Carrier("blockquote.bluesky-embed", "data-bluesky-uri=at://{group}/app.bsky.feed.post/{id}", "https://bsky.app/profile/{group}/post/{id}"),
            Carrier("iframe", "src=embed.bsky.app/embed/{group}/app.bsky.feed.post/{id}", "https://bsky.app/profile/{group}/post/{id}"),
        ),
    ),
    Platform(
        "mastodon",
        names="Mastodon",
        words="toot toots tooted tooting",
        handle=r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,28}[A-Za-z0-9_])?@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}",
        shapes=(
            "Post by @{handle} View on Mastodon",
            "Post by @{handle} {words} View on Mastodon",
            "{words} — {name} (@{handle}) [{date}]",
        ),
        carriers=(
            Carrier("blockquote.mastodon-embed", "data-embed-url={host}/@{user}/{id}", "https://{host}/@{user}/{id}", handle="{user}@{host}"),
            Carrier("iframe.mastodon-embed", "src={host}/@{user}/{id}", "https://{host}/@{user}/{id}", handle="{user}@{host}"),
        ),
    ),
    Platform(
        "threads",
        names="Threads",
        handle=r"[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?",
        shapes=("Post by @{handle} View on Threads", "Post by @{handle} {words} View on Threads"),
        links=("threads.net/@{handle}/post/{id}", "threads.com/@{handle}/post/{id}", "threads.net/t/{id}", "threads.com/t/{id}"),
        carriers=Carrier("blockquote.text-post-media", "data-text-post-permalink={url}"),
    ),
    Platform(
        "instagram",
        names="Instagram Insta IG",
        words="Instagrammed Instagrammer Instagrammers instagrammed",
        handle=r"[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?",
        shapes=(
            "[View this post on Instagram] {words} A post shared by {name} (@{handle}) [on] [{date}]",
            "[View this post on Instagram] {words} A post shared by @{handle} [on] [{date}]",
            "{words} A photo posted by {name} (@{handle}) [on] [{date}]",
            "{words} A video posted by {name} (@{handle}) [on] [{date}]",
            "{words} A photo shared by {name} (@{handle}) [on] [{date}]",
            "[View this post on Instagram] {words} A video shared by {name} (@{handle}) [on] [{date}]",
            "[View this post on Instagram] {words} A reel shared by {name} (@{handle}) [on] [{date}]",
            "[Sieh dir diesen Beitrag auf Instagram an] {words} Ein Beitrag geteilt von {name} (@{handle}) [am] [{date}]",
            "[Diesen Beitrag auf Instagram ansehen] {words} Ein von {name} (@{handle}) geteilter Beitrag [am] [{date}]",
            "[Diesen Beitrag auf Instagram ansehen] {words} Ein Beitrag geteilt von {name} (@{handle}) [am] [{date}]",
            "[Voir cette publication sur Instagram] {words} Une publication partagée par {name} (@{handle}) [le] [{date}]",
            "[Ver esta publicación en Instagram] {words} Una publicación compartida por {name} (@{handle}) [el] [{date}]",
            "[Ver esta publicación en Instagram] {words} Una publicación compartida de {name} (@{handle}) [el] [{date}]",
            "[Ver essa foto no Instagram] {words} Uma publicação compartilhada por {name} (@{handle}) [em] [{date}]",
            "[Ver esta publicação no Instagram] {words} Uma publicação partilhada por {name} (@{handle}) [a] [{date}]",
            "[Ver essa foto no Instagram] {words} Um post compartilhado por {name} (@{handle}) [em] [{date}]",
            "[Visualizza questo post su Instagram] {words} Un post condiviso da {name} (@{handle}) [in data] [{date}]",
            "[Dit bericht op Instagram bekijken] {words} Een bericht gedeeld door {name} (@{handle}) [op] [{date}]",
            "[Посмотреть эту публикацию в Instagram] {words} Публикация от {name} (@{handle}) [{date}]",
            "[Wyświetl ten post na Instagramie] {words} Post udostępniony przez {name} (@{handle}) [{date}]",
            "[Lihat postingan ini di Instagram] {words} Sebuah kiriman dibagikan oleh {name} (@{handle}) [pada] [{date}]",
            "[Bu gönderiyi Instagram'da gör] {words} {name} (@{handle})'in paylaştığı bir gönderi [{date}]",
            "[Xem bài viết này trên Instagram] {words} Bài viết do {name} (@{handle}) chia sẻ [{date}]",
            "[この投稿をInstagramで見る] {words} {name}[さん](@{handle})がシェアした投稿 [-] [{date}]",
            "[在 Instagram 查看這則貼文] {words} {name}(@{handle})分享的貼文 [{date}]",
            *_framed("Instagram instagram", "post", "[@]{handle}"),
        ),
        links=(
            "instagram.com/p/{id}",
            "instagram.com/reel/{id}",
            "instagram.com/tv/{id}",
            "instagram.com/{handle}/p/{id}",
            "instagram.com/{handle}/reel/{id}",
            "instagram.com/stories/{handle}/{id}",
            "instagr.am/p/{id}",
        ),
        limit=2200,
        carriers=(
            Carrier("blockquote.instagram-media", "data-instgrm-permalink={url}"),
            Carrier("blockquote.instagram-media"),
            Carrier("amp-instagram", "data-shortcode={id}", "https://www.instagram.com/p/{id}"),
            Carrier("iframe", "src=instagram.com/p/{id}/embed", "https://www.instagram.com/p/{id}"),
            Carrier("iframe", "src=instagram.com/reel/{id}/embed", "https://www.instagram.com/reel/{id}"),
        ),
    ),
    Platform(
        "facebook",
        names=("Facebook", "FB", "Facebook Live", "Facebook Messenger"),
        words="Facebooked facebooked",
        handle=r"[A-Za-z0-9.]{5,50}",
        shapes=(
            "{words} Posted by {name} on {full-date}",
            "{words} Gepostet von {name} am {full-date}",
            "{words} Publiée par {name} sur {full-date}",
            "{words} Publicada por {name} en {full-date}",
            "{words} Pubblicato da {name} su {full-date}",
            "{words} Publicado por {name} em {full-date}",
            *_framed("Facebook facebook", "post", "{name}"),
        ),
        links=(
            "facebook.com/{handle}/posts/{id}",
            "facebook.com/{handle}/videos/{id}",
            "facebook.com/groups/{group}/posts/{id}",
            "facebook.com/groups/{group}/permalink/{id}",
            "facebook.com/permalink.php?story_fbid={id}&id={id}",
            "facebook.com/photo.php?fbid={id}",
            "facebook.com/photo?fbid={id}",
            "facebook.com/watch?v={id}",
            "facebook.com/watch/?v={id}",
            "facebook.com/story.php?story_fbid={id}&id={id}",
            "facebook.com/{handle}/photos/{group}/{id}",
            "facebook.com/reel/{id}",
            "fb.watch/{id}",
            "facebook.com/share/p/{id}",
        ),
        limit=3000,
        carriers=(
            Carrier("div.fb-post", "data-href={url}"),
            Carrier("div.fb-video", "data-href={url}"),
            Carrier("iframe", "src=facebook.com/plugins/post.php?href={url}"),
            Carrier("iframe", "src=facebook.com/plugins/video.php?href={url}"),
            Carrier("amp-facebook", "data-href={url}"),
        ),
    ),
    Platform(
        "tiktok",
        names=("TikTok", "Tiktok", "Tik Tok", "Douyin"),
        words="TikToker TikTokers",
        handle=r"[a-z0-9_](?:[a-z0-9_.]{0,22}[a-z0-9_])?",
        shapes=("@{handle} {words} ♬ {sound}", *_framed("TikTok tiktok", "post", "[@]{handle}")),
        links=("tiktok.com/@{handle}/video/{id}", "tiktok.com/@{handle}/photo/{id}"),
        limit=2200,
        carriers=(
            Carrier("blockquote.tiktok-embed", "cite={url}"),
            Carrier("iframe", "src=tiktok.com/embed/v2/{id}", "https://www.tiktok.com/embed/v2/{id}"),
            Carrier("iframe", "src=tiktok.com/player/v1/{id}", "https://www.tiktok.com/player/v1/{id}"),
            Carrier("amp-tiktok", "data-src={url}"),
        ),
    ),
    Platform(
        "reddit",
        names="Reddit",
        words="Redditor Redditors redditor redditors subreddit subreddits",
        handle=r"[A-Za-z0-9_-]{3,20}",
        sigil="u/",
        shapes=(
            "Comment by u/{handle} from discussion in [r/]{group}",
            "Comment from discussion {handle}'s comment from discussion",
            "{line} by u/{handle} in [r/]{group}",
        ),
        links=("reddit.com/r/{group}/comments/{id}/comment/{id}", "reddit.com/r/{group}/comments/{id}", "redd.it/{id}"),
        limit=300,
        carriers=(
            Carrier("blockquote.reddit-embed-bq"),
            Carrier("blockquote.reddit-card"),
            Carrier("div.reddit-embed"),
            Carrier("iframe", "src=embed.reddit.com/r/{group}/comments/{id}", "https://www.reddit.com/r/{group}/comments/{id}"),
            Carrier("iframe", "src=redditmedia.com/r/{group}/comments/{id}", "https://www.reddit.com/r/{group}/comments/{id}"),
            Carrier("amp-reddit", "data-src={url}"),
        ),
    ),
    Platform(
        "telegram",
        names="Telegram",
        handle=r"[A-Za-z][A-Za-z0-9_]{2,30}[A-Za-z0-9]",
        shapes="{name}\n{words}\n[https://]t.me/{handle}/{id}\n",
        links=("t.me/{handle}/{id}", "t.me/s/{handle}/{id}", "telegram.me/{handle}/{id}"),
        limit=2000,
        carriers=(
            Carrier("script", "data-telegram-post={handle}/{id}", "https://t.me/{handle}/{id}"),
            Carrier("iframe", "src=t.me/{handle}/{id}", "https://t.me/{handle}/{id}"),
        ),
    ),
    Platform(
        "truthsocial",
        names=("Truth Social", "TruthSocial", "Truth"),
        words="ReTruth ReTruths ReTruthed retruthed truthed",
        handle=r"[A-Za-z0-9_]{1,30}",
        links=("truthsocial.com/@{handle}/posts/{id}", "truthsocial.com/@{handle}/{id}"),
        carriers=Carrier("iframe", "src=truthsocial.com/@{handle}/{id}", "https://truthsocial.com/@{handle}/posts/{id}"),
    ),
    Platform(
        "youtube",
        names="YouTube Youtube",
        words="YouTuber YouTubers",
        handle=r"[A-Za-z0-9_.-]{3,30}",
        shapes=(*_framed("YouTube Youtube youtube", "post", "{name}"), *_framed("YouTube Youtube youtube", "video", "{name}")),
        links=(
            "youtube.com/watch?v={id}",
            "youtube.com/shorts/{id}",
            "youtube.com/live/{id}",
            "youtu.be/{id}",
        ),
        carriers=(
            Carrier("iframe", "src=youtube.com/embed/{id}", "https://www.youtube.com/watch?v={id}"),
            Carrier("iframe", "src=youtube-nocookie.com/embed/{id}", "https://www.youtube.com/watch?v={id}"),
            Carrier("amp-youtube", "data-videoid={id}", "https://www.youtube.com/watch?v={id}"),
            Carrier("lite-youtube", "videoid={id}", "https://www.youtube.com/watch?v={id}"),
        ),
    ),
    Platform(
        "linkedin",
        names="LinkedIn Linkedin",
        links=("linkedin.com/feed/update/{id}", "linkedin.com/posts/{id}"),
        carriers=Carrier("iframe", "src=linkedin.com/embed/feed/update/{id}", "https://www.linkedin.com/feed/update/{id}"),
    ),
    Platform("weibo", names=("Weibo", "Sina Weibo"), links=("weibo.com/{handle}/{id}", "m.weibo.cn/status/{id}", "m.weibo.cn/detail/{id}")),
    Platform(
        "vk",
        names=("VK", "VKontakte", "Vkontakte", "V Kontakte", "ВКонтакте"),
        links=("vk.com/wall{id}", "vk.ru/wall{id}"),
        carriers=(
            Carrier("div", "id=vk_post_{id}", "https://vk.com/wall{id}"),
            Carrier("script", 'text=VK.Widgets.Post("vk_post_{id}"', "https://vk.com/wall{id}"),
            Carrier("amp-vk", "data-owner-id={group} data-post-id={id}", "https://vk.com/wall{group}_{id}"),
        ),
    ),
    Platform(
        "tumblr",
        names="Tumblr",
        handle=r"[a-z0-9-]{1,32}",
        links=("{handle}.tumblr.com/post/{id}", "tumblr.com/{handle}/{id}"),
        carriers=(Carrier("div.tumblr-post"), Carrier("div.tumblr-post", "data-href={url}")),
    ),
    Platform(
        "substack",
        names="Substack",
        handle=r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?",
        links=("{handle}.substack.com/p/{id}", "substack.com/@{handle}/note/{id}"),
        media="Read on Substack",
        carriers=(
            Carrier("div.substack-post-embed"),
            Carrier("iframe", "src={handle}.substack.com/embed/p/{id}", "https://{handle}.substack.com/p/{id}"),
        ),
    ),
    *NAMED,
)
