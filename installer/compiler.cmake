# Flags every target shares. Portable x86-64: no -march. No contraction to fused multiply-add, because the
# same bits are promised for any number of threads and any batch size.
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -ffp-contract=off)
if(KINDRED_WERROR)
  add_compile_options(-Werror)
  # GCC 12 warns falsely inside Eigen and libstdc++.
  add_compile_options(-Wno-error=restrict -Wno-error=maybe-uninitialized -Wno-error=array-bounds
                      -Wno-error=stringop-overflow)
endif()
if(KINDRED_SANITIZE)
  add_compile_options(-fsanitize=${KINDRED_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${KINDRED_SANITIZE})
endif()
if(KINDRED_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
