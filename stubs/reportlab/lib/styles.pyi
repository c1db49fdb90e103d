class ParagraphStyle:
    def __init__(
        self,
        name: str,
        *,
        fontName: str,
        fontSize: float,
        leading: float,
        bulletFontName: str,
        alignment: int,
        splitLongWords: int,
        allowWidows: int,
        allowOrphans: int,
        hyphenationLang: str,
    ) -> None: ...
