"""No file names the address of a package registry: any index or a folder of wheels must serve."""

from tests.house.source import name_of, text_files

HOSTS = tuple(
    "".join(parts)
    for parts in (
        ("pypi", ".org"),
        ("pythonhosted", ".org"),
        ("registry.npm", "js"),
        ("npmjs", ".com"),
        ("deb.debian", ".org"),
        ("security.debian", ".org"),
        ("conda", ".anaconda"),
        ("ghcr", ".io"),
    )
)
OPTIONS = ("--" + "index-url", "--" + "extra-index-url", "--" + "find-links", "--" + "trusted-host")


def test_no_file_names_a_registry() -> None:
    named = [
        f"{name_of(path)}: {word}"
        for path in text_files()
        for word in HOSTS + OPTIONS
        if word in path.read_text(encoding="utf-8").lower()
    ]
    assert not named, "\n".join(named)
