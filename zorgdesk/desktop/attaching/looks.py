"""The icons of attachments, by what they are and by who may see them."""

from typing import Final

from zorgdesk.domain.values import AttachmentForm, Visibility

FORM_ICON: Final[dict[AttachmentForm, str]] = {
    AttachmentForm.PDF: "file-text",
    AttachmentForm.PICTURE: "image",
    AttachmentForm.TEXT: "type",
    AttachmentForm.OTHER: "paperclip",
}
SEEN_BY: Final[dict[Visibility, tuple[str, str]]] = {
    Visibility.SHARED: ("ok", "eye"),
    Visibility.INTERNAL: ("mute", "lock"),
    Visibility.CONFIDENTIAL: ("violet", "user-check"),
}
