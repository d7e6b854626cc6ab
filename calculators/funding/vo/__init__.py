"""Secondary schools: national funding for first reception of newcomers (eerste opvang nieuwkomers vo).

Source: Regeling aanvullende bekostiging eerste opvang nieuwkomers vo (BWBR0038995) and the
Uitvoeringsbesluit WVO 2020 (BWBR0045787), which words who a newcomer is.
"""
