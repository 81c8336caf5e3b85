"""Papers for Word and LibreOffice Writer: `paper.write`. The only place with their library."""
