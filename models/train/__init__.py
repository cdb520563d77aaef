"""Training of the reference networks. Needs the extra ``train``: torch, and ViZDoom for scenes."""
