"""What ZorgDesk says when the world is in the way: a key, a file, a disk. Nothing is ever lost by these."""

from collections.abc import Callable
from typing import Any

from zorgdesk.domain import errors
from zorgdesk.domain.errors import UnsafePlaceKind
from zorgdesk.wording.message import Message

_WHOLE = "Het bestand is niet veranderd."

UNSAFE_PLACES = {
    UnsafePlaceKind.ONEDRIVE: "OneDrive",
    UnsafePlaceKind.DROPBOX: "Dropbox",
    UnsafePlaceKind.GOOGLE_DRIVE: "Google Drive",
    UnsafePlaceKind.ICLOUD: "iCloud",
    UnsafePlaceKind.NEXTCLOUD: "Nextcloud",
    UnsafePlaceKind.SYNCTHING: "Syncthing",
    UnsafePlaceKind.NETWORK: "een netwerkschijf",
}


def _wrong_passphrase(_: errors.WrongKey) -> Message:
    return Message("Deze wachtzin klopt niet.", "Er is niets gewist.", "Probeer het opnieuw of gebruik uw herstelblad.")


def _wrong_recovery_code(error: errors.WrongRecoveryCode) -> Message:
    if error.group is None:
        return Message(
            "Deze herstelcode hoort bij een ander bestand of een oudere wachtzin.",
            "Er is niets gewist.",
            "Zoek het nieuwste herstelblad van dit dossierbestand.",
        )
    return Message(
        f"In groep {error.group + 1} van de herstelcode klopt een teken niet.",
        "Er is niets gewist.",
        f"Kijk groep {error.group + 1} op het herstelblad na en typ die opnieuw.",
    )


def _vault_missing(error: errors.VaultMissing) -> Message:
    return Message(
        f"Het dossierbestand “{error.path.name}” staat hier niet meer.",
        "Er is niets gewist door ZorgDesk.",
        "Kies de plaats waar het bestand nu staat, of zet een reservekopie terug.",
    )


def _not_a_vault(error: errors.NotAVault) -> Message:
    return Message(
        f"“{error.path.name}” is geen dossierbestand van ZorgDesk.",
        _WHOLE,
        "Kies een bestand dat ZorgDesk heeft gemaakt.",
    )


def _vault_empty(error: errors.VaultEmpty) -> Message:
    return Message(
        f"Het bestand “{error.path.name}” is leeg.", _WHOLE, "Kies een ander bestand, of zet een reservekopie terug."
    )


def _vault_truncated(error: errors.VaultTruncated) -> Message:
    return Message(
        f"Van het bestand “{error.path.name}” ontbreekt een deel.",
        f"{_WHOLE} Het gaat niet open.",
        "Zet de laatste goede reservekopie terug.",
    )


def _vault_damaged(error: errors.VaultDamaged) -> Message:
    return Message(
        f"Het bestand “{error.path.name}” is beschadigd.",
        f"{_WHOLE} Het gaat niet open.",
        "Zet de laatste goede reservekopie terug.",
    )


def _vault_newer(_: errors.VaultNewer) -> Message:
    return Message(
        "Dit dossierbestand is gemaakt met een nieuwere ZorgDesk.",
        _WHOLE,
        "Installeer de nieuwe versie en open het bestand dan opnieuw.",
    )


def _vault_exists(error: errors.VaultExists) -> Message:
    return Message(
        f"Op deze plaats staat al een bestand “{error.path.name}”.",
        "Er is niets overschreven.",
        "Kies een andere naam of een andere map.",
    )


def _unsafe_place(error: errors.UnsafePlace) -> Message:
    return Message(
        f"Deze map hoort bij {UNSAFE_PLACES[error.kind]}.",
        "Het bestand is daar niet gemaakt: het kan er kapotgaan of uitlekken.",
        "Kies een map op deze laptop zelf.",
    )


def _folder_not_writable(error: errors.FolderNotWritable) -> Message:
    return Message(
        f"In de map “{error.folder.name or error.folder}” mag niet geschreven worden.",
        "Er is niets gemaakt.",
        "Kies een andere map.",
    )


def _disk_full(_: errors.DiskFull) -> Message:
    return Message(
        "De schijf is vol.",
        "De laatste wijziging is niet bewaard. Uw dossiers zijn heel.",
        "Maak ruimte vrij en probeer het opnieuw.",
    )


def _disk_failing(_: errors.DiskFailing) -> Message:
    return Message(
        "De schijf geeft een storing.",
        "De laatste wijziging is niet bewaard.",
        "Maak nu een reservekopie op een stick en vraag uw beheerder om hulp.",
    )


def _source_unreadable(error: errors.SourceUnreadable) -> Message:
    return Message(
        f"Het bestand “{error.name}” is niet te lezen.",
        "Het is niet toegevoegd. Uw dossiers zijn heel.",
        "Kijk of de stick of map er nog is en probeer het opnieuw.",
    )


def _vault_busy(_: errors.VaultBusy) -> Message:
    return Message(
        "Dit dossierbestand is al ergens anders open.",
        "Er is niets veranderd.",
        "Ga naar het andere venster, of sluit dat en probeer het opnieuw.",
    )


def _vault_read_only(_: errors.VaultReadOnly) -> Message:
    return Message(
        "Dit dossierbestand is alleen te lezen.",
        "De laatste wijziging is niet bewaard.",
        "Haal de schrijfbeveiliging weg, of open het bestand op een andere plaats.",
    )


def _vault_changed_underneath(_: errors.VaultChangedUnderneath) -> Message:
    return Message(
        "Het dossierbestand is buiten ZorgDesk om veranderd.",
        "De laatste wijziging is niet bewaard.",
        "Vergrendel ZorgDesk en open het bestand opnieuw.",
    )


def _backup_failed(_: errors.BackupFailed) -> Message:
    return Message(
        "De reservekopie was niet gelijk aan uw dossiers.",
        "De kopie is weer weggehaald. Uw dossiers zijn heel.",
        "Maak de kopie opnieuw, liefst op een andere stick.",
    )


def _other_trouble(_: errors.ZorgDeskError) -> Message:
    return Message(
        "Niet opgeslagen.", "Uw tekst staat nog op het scherm. Uw dossiers zijn heel.", "Probeer het opnieuw."
    )


EXPLANATIONS: dict[str, Callable[[Any], Message]] = {
    "WrongKey": _wrong_passphrase,
    "WrongPassphrase": _wrong_passphrase,
    "WrongRecoveryCode": _wrong_recovery_code,
    "UnusableFile": _not_a_vault,
    "VaultMissing": _vault_missing,
    "NotAVault": _not_a_vault,
    "VaultEmpty": _vault_empty,
    "VaultTruncated": _vault_truncated,
    "VaultDamaged": _vault_damaged,
    "VaultNewer": _vault_newer,
    "VaultExists": _vault_exists,
    "UnusablePlace": _other_trouble,
    "UnsafePlace": _unsafe_place,
    "FolderNotWritable": _folder_not_writable,
    "DiskFull": _disk_full,
    "DiskFailing": _disk_failing,
    "SourceUnreadable": _source_unreadable,
    "VaultBusy": _vault_busy,
    "VaultReadOnly": _vault_read_only,
    "VaultChangedUnderneath": _vault_changed_underneath,
    "BackupFailed": _backup_failed,
    "StoreProblem": _other_trouble,
    "ZorgDeskError": _other_trouble,
}
"""By the name of the class; `tests/wording` names an error without words."""


def explain(error: errors.ZorgDeskError) -> Message:
    """The message of trouble with the file or the disk."""
    return next(EXPLANATIONS[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in EXPLANATIONS)(error)
