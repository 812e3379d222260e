set(CPACK_PACKAGE_NAME kindred)
set(CPACK_PACKAGE_CONTACT "Kindred <kindred@example.org>")
set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0")  # loaded while it runs, which shlibdeps does not see
include(CPack)
