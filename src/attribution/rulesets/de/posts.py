"""What German says of posts: around a platform's name, and around the words of a post."""

from attribution.rules import PostWords

__all__ = ["POST_WORDS"]

POST_WORDS = (
    # -- around a platform's name -----------------------------------------------------------------------------------
    PostWords(
        "noun",
        (
            "Account[s]", "Konto", "Konten", "Kontos", "Kanal", "Kanals", "Kanäle", "Kanälen", "Seite[n]", "Profil[s]", "Profile[n]",
            "Gruppe[n]", "Chat[s]", "Server[n]", "Auftritt[s]", "Beitrag", "Beitrags", "Beiträge", "Beiträgen", "Post[s]",
            "Posting[s]", "Eintrag", "Einträge", "Einträgen", "Nachricht[en]", "Botschaft[en]", "Mitteilung[en]", "Statement[s]",
            "Kommentar", "Kommentare", "Kommentaren", "Antwort[en]", "Thread[s]", "Status", "Update[s]", "Umfrage[n]",
            "Video[s]", "Clip[s]", "Reel[s]", "Story", "Stories", "Storys", "Livestream[s]", "Foto[s]", "Bild", "Bilder", "Bildern",
            "Nutzer", "Nutzers", "Nutzern", "Nutzerin", "Nutzerinnen", "User", "Users", "Usern", "Userin", "Follower", "Followern",
            "Bloggerin", "Blogger", "Bloggern", "Influencer", "Influencerin", "Star[s]",
        ),
    ),
    PostWords("adjective", "eigene eigenen offizielle offiziellen offiziellem offizieller"),
    PostWords("place", "auf bei beim"),
    PostWords(
        "topic",
        """
        Angriff Angriffe Angriffen Anschlag Druck Zugriff Einfluss Verzicht verzichten verzichtet Blick Fokus Bezug Strafe
        Strafen Sanktionen Arbeit arbeitet arbeiten arbeitete Mitarbeiter Mitarbeiterin Chef Chefin setzt setzen
        """,
    ),
    PostWords(
        "again",
        (
            "(auf|in) der (Plattform|App)",
            "in (einem|dem|seinem|ihrem) (Post|Beitrag|Thread)",
            "in einem (weiteren|zweiten|späteren|anderen) (Post|Beitrag|Kommentar|Video)",
        ),
    ),
    PostWords("way", "via über per mittels"),
    PostWords(
        "between",
        """
        der die das dem den des sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer ein eine einem einer eigenen
        eigener offiziellen offizieller offiziellem sozialen soziale sozialem netzwerk netzwerks plattform plattformen
        online-plattform videoplattform kurzvideo-plattform dienst diensten onlinedienst online-dienst kurznachrichtendienst
        kurznachrichten-dienst nachrichtendienst messengerdienst messenger-dienst messenger portal forum app onlineportal
        früheren früher vormals ehemals einst chinesischen russischen
        """,
    ),
    PostWords("as-post", ["(in|mit) (einem|seinem|ihrem)"]),
    PostWords("naming", ("namens", "mit dem Namen", "unter dem Namen")),
    PostWords("lone", "Malcolm Generation Modell Projekt Formel Akte Planet"),
    # -- around the words of a post ---------------------------------------------------------------------------------
    PostWords("boilerplate", ("Anzeige", "Werbung", "Newsletter … abonnieren")),
    PostWords("opening", ["Antwort an"]),
    PostWords(
        "reporting",
        (
            "sagte", "sagt", "sagten", "schrieb", "schreibt", "schrieben", "twitterte", "twitterten", "postete", "posteten",
            "teilte", "teilten", "teilt", "erklärte", "erklärten", "berichtete", "berichteten", "meldete", "kündigte", "betonte",
            "kritisierte", "kommentierte", "antwortete", "reagierte", "veröffentlichte", "veröffentlichten", "warnte", "forderte",
            "behauptete", "bestätigte", "verkündete", "äußerte", "laut",
        ),
    ),
    PostWords("posting", "twitterte twitterten postete posteten"),
    PostWords(
        "introduction",
        (
            "(hier ist|hier sind|sehen Sie|lesen Sie) (der|die|das|sein|seine|ihr|ihre) …",
            "(Beitrag|Post|Tweet|Nachricht|Video|Foto|Statement) … (unten|hier)",
        ),
    ),
    PostWords("numbered", "eins zwei drei vier fünf erstens zweitens drittens viertens schließlich"),
    PostWords(
        "credit",
        (
            "von", "mit Material von", "Bericht von", "(Foto|Fotos|Bild|Bilder|Quelle|Video) (von|by)",
            "(Foto|Fotos|Bild|Bilder|Quelle|Video):",
        ),
    ),
    PostWords("byline", "Admin Administrator Webmaster Redaktion Autor Gast"),
    PostWords("no-name", "Foto Fotos Bild Video Quelle Stand der die das den dem ein eine sein seine ihr ihre unser unsere"),
)  # fmt: skip
