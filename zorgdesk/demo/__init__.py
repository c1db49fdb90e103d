"""The demo dossier: invented children with a believable history, made through the same deeds as the window.

A fixed seed gives the same file every time. The Dutch texts stand in resources/demo/*.toml.
"""
