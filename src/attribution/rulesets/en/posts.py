"""What English says of posts: around a platform's name, and around the words of a post."""

from attribution.rules import PostWords

__all__ = ["POST_WORDS"]

POST_WORDS = (
    # -- around a platform's name -----------------------------------------------------------------------------------
    PostWords(
        "noun",
        (
            "account[s]", "channel[s]", "page[s]", "profile[s]", "feed[s]", "timeline[s]", "wall[s]", "handle[s]", "bio[s]",
            "group[s]", "server[s]", "chat[s]", "space[s]", "post[s]", "repost[s]", "message[s]", "dm[s]", "comment[s]",
            "reply", "replies", "thread[s]", "note[s]", "update[s]", "status", "statuses", "statement[s]", "caption[s]",
            "announcement[s]", "rant[s]", "tirade[s]", "screed[s]", "missive[s]", "essay[s]", "article[s]", "blog[s]",
            "newsletter[s]", "poll[s]", "conversation[s]", "exchange[s]", "ama[s]", "community q&a[s]", "video[s]", "clip[s]",
            "reel[s]", "short[s]", "stitch", "stitches", "duet[s]", "carousel[s]", "session[s]", "story", "stories", "stream[s]", "livestream[s]", "live[s]", "broadcast[s]", "podcast[s]",
            "voice", "call[s]", "photo[s]", "picture[s]", "image[s]", "selfie[s]", "meme[s]", "gif[s]", "user[s]", "poster[s]",
            "commenter[s]", "blogger[s]", "streamer[s]", "viewer[s]", "creator[s]", "influencer[s]", "personality", "personalities", "follower[s]", "star[s]",
        ),
    ),
    PostWords("adjective", ("social media", "official", "live", "video", "group", "direct", "voice", "community", "fan", "news")),
    PostWords("place", "on"),
    PostWords(
        "topic",
        (
            "ban[s]", "banned", "attack[s]", "assault[s]", "war", "crackdown[s]", "(crack|cracks|cracked) down", "restriction[s]",
            "pressure", "sanction[s]", "imposed", "limit[s]", "curb[s]", "fine[s]", "tax", "taxes", "focus", "focuses", "focused",
            "focusing", "report[s]", "book[s]", "view[s]", "lawsuit[s]", "hearing[s]", "decision[s]", "impact", "effect[s]",
            "depend[s]", "depended", "rely", "relies", "relied", "spend", "spent", "based",
        ),
    ),
    PostWords(
        "again",
        (
            "on the (platform|site|app)",
            "in (a|the|another|one|his|her|their|its|this|that) (post|thread|reply|caption)",
            "in (a|the|his|her|their) follow-up,",
            "in (the|his|her|their) (posts|replies|comments)",
            "in (a|the|his|her|their|its) (second|third|final|last|later|separate|subsequent|new|follow-up) (post|message|video|update|comment|reply)",
            "in (later|subsequent|further|separate|follow-up) (posts|messages|videos|updates|comments|replies)",
            "in another (message|video|update|comment)",
        ),
    ),
    PostWords("there", "(on|to) the (platform|site|app|network|service)"),
    PostWords("button", "share follow pin like join find add subscribe connect"),
    PostWords(
        "way",
        (
            "via", "through", "over", "using",
            "(wrote|writing|written|said|says|posted|published) in",
            "(message|messages|post|posts|comment|comments|chat|chats|group|groups|video|videos|conversation|conversations) in",
            "(post|posts|message|messages|video|videos|clip|clips|footage|screenshot|screenshots|image|images) (from|to)",
            "(photo|photos|tweet|tweets|update|updates) (from|to)",
            "(taken|gone|back|straight|over) … to",
            "(post|posts|posted|posting|repost|reposted|reposting|crossposted|cross-posted) … to",
            "(upload|uploads|uploaded|uploading|share|shared|sharing|published|publishing|leaked) … to",
            "(streamed|streaming|added|adding|wrote|writing) … to",
        ),
    ),
    PostWords(
        "between",
        """
        the a an his her their its my our your this that both own official personal verified private public new popular
        messaging message social media network networks networking platform platforms site website app service forum
        microblogging micro-blogging microblog blogging video-sharing photo-sharing short-video video sharing chat
        live-streaming streaming professional business encrypted right-wing far-right conservative giant company company's
        rival alternative formerly previously once now then- known as called
        chinese russian japanese south korean indian american u.s. iranian ukrainian turkish
        """,
    ),
    PostWords(
        "as-post",
        (
            "(in|with|via) (a|an|another|one|his|her|their)",
            "(post|posts|posted|posting|share|shares|shared|sharing|upload|uploaded|made|recorded|filmed) (a|an|another|his|her|their)",
            "(sent|deleted|captioned) (a|an|another|his|her|their)", "(uses|used)",
        ),
    ),
    PostWords("behind-post", "to that which saying showing on posted shared uploaded from of with viewed about last this"),
    PostWords(
        "naming",
        (
            "named", "called", "known as", "(with|under|using) the (handle|name|username|moniker)", "who goes by", "going by",
        ),
    ),
    PostWords(
        "lone",
        """
        Malcolm Gen Generation Brand Model Formula Mr Ms Planet Project OS Racer iPhone Xbox Series Title Section
        """,
    ),
    # -- around the words of a post ---------------------------------------------------------------------------------
    PostWords(
        "boilerplate",
        (
            "Advertisement",
            "(Warning:|Video caption[,] Warning:) Third party content may contain adverts",
            "(Story|Article) continues below[ this] advertisement",
            "(Sign up|Subscribe) … (newsletter|newsletters|updates|alerts)",
            "Warning: Third party content may contain adverts",
        ),
    ),
    PostWords("opening", ("Replying to", "View content on", "Skip … content,", "Report this social media")),
    PostWords("banner", ["Allow … content?"]),
    PostWords("banner-end", ["accept and continue"]),
    PostWords(
        "reporting",
        (
            "said", "says", "told", "tells", "wrote", "writes", "tweeted", "tweets", "posted", "posts", "reposted", "announced",
            "added", "reported", "replied", "responded", "reacted", "commented", "captioned", "published", "uploaded", "warned",
            "claimed", "insisted", "confirmed", "stated", "urged", "declined", "took to", "according to",
            "shared (a|an|the|this|his|her|their)",
        ),
    ),
    PostWords("posting", ("tweeted", "posted", "captioned", "took to (X|Twitter)")),
    PostWords(
        "introduction",
        (
            "(post|tweet|message|video|photo|statement|it|thread|full) … (below|here)",
            "(post|tweet|message|video|photo|statement|it|thread|full) (below|here)",
            "(here is|here's|see|read|watch) (the|his|her|their|its) …",
        ),
    ),
    PostWords("numbered", "one two three four five six seven first firstly second secondly third thirdly finally"),
    PostWords(
        "credit",
        (
            "(reporting|report|files) (by|from)",
            "(additional|with) (reporting|report|files) (by|from)",
            "(editing|edited|writing|written|compiling|compiled|producing|produced) by",
            "(photo|photos|photograph|photographs|image|images|picture|pictures|video|videos) by",
            "by", "via",
            "(photo|photos|foto|image|images|picture|pictures|credit|credits):",
        ),
    ),
    PostWords("byline", "admin administrator webmaster webdesk staff editor editors newsroom guest author user moderator"),
    PostWords("no-name", "Photo Foto Image Picture Video Credit Follow Updated Published Posted Modified Contact the a an his her its their our"),
)  # fmt: skip
