"""Where it is kept: the encrypted file, its key, its migrations and its backups.

Knows no rule of the work, no record and no screen. Importing this package costs nothing; `vault` brings SQLAlchemy.
"""
