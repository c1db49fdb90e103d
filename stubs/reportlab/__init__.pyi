# Only what zorgdesk.documents uses; reportlab ships no types.
