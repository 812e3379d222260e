# kindred_core_library(name DEPENDS libs…): the static library of one core folder, made from every .cpp below
# it. `DEPENDS` is the whole list of what its sources may include, so that the layers cannot leak.
function(kindred_core_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(target kindred_${name})
  if(NOT sources)  # a folder of headers alone
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${target} INTERFACE ${ARG_DEPENDS})
    return()
  endif()
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(${target} PUBLIC ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE_DEPENDS})
  if(name STREQUAL "base")
    target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/core/precompiled.h)
  else()
    target_precompile_headers(${target} REUSE_FROM kindred_base)
  endif()
endfunction()

# kindred_wide_source(file options…): compiled for processors with AVX2 and fused multiply-add, or with what the options
# say; what calls it asks for them. It takes nothing inline from elsewhere, which other sources would then share.
function(kindred_wide_source file)
  set(processor ${ARGN})
  if(NOT processor)
    set(processor -mavx2 -mfma)
  endif()
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    set_source_files_properties(${file} PROPERTIES COMPILE_OPTIONS "${processor};-ffp-contract=fast"
      SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# kindred_registry(family word words…): fills core/<family>/registry.cpp.in with one line per algorithm word.
function(kindred_registry family)
  set(declarations "")
  set(entries "")
  foreach(word IN LISTS ARGN)
    string(APPEND declarations "namespace kindred::${family}::${word} { ::kindred::${family}::Algorithm algorithm(); }\n")
    string(APPEND entries "      kindred::${family}::${word}::algorithm(),\n")
  endforeach()
  configure_file(registry.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/registry.cpp @ONLY)
  target_sources(kindred_${family} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/registry.cpp)
endfunction()

# kindred_feature_registry(words…): the same for the feature sets of core/segment/features.
function(kindred_feature_registry)
  set(declarations "")
  set(entries "")
  foreach(word IN LISTS ARGN)
    string(APPEND declarations "namespace kindred::segment::features::${word} { ::kindred::segment::FeatureSet featureSet(); }\n")
    string(APPEND entries "      kindred::segment::features::${word}::featureSet(),\n")
  endforeach()
  configure_file(features/registry.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/features_registry.cpp @ONLY)
  target_sources(kindred_segment PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/features_registry.cpp)
endfunction()

# kindred_registry_within(folder Type function words…): the same for a folder of core/predict: its words are namespaces with a
# function that gives a Type.
function(kindred_registry_within folder type function)
  set(declarations "")
  set(entries "")
  foreach(word IN LISTS ARGN)
    string(APPEND declarations "namespace kindred::predict::${folder}::${word} { ::kindred::predict::${folder}::${type} ${function}(); }\n")
    string(APPEND entries "      kindred::predict::${folder}::${word}::${function}(),\n")
  endforeach()
  configure_file(${folder}/registry.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/${folder}_registry.cpp @ONLY)
  target_sources(kindred_predict PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${folder}_registry.cpp)
endfunction()
