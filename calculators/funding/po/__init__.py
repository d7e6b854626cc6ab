"""Primary education: the national newcomer money for basisscholen (bao) and special primary schools (sbo).

School year 2016-2017: art. 31, 31a and 32 of the Regeling bekostiging personeel PO 2016-2017.
Calendar years 2023 to 2026: art. 34 to 37 of the yearly Regeling bekostiging WPO en WEC.
"""
