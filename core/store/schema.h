// The tables of a project file. Internal to store.
#pragma once

#include <cstdint>

namespace kindred::store {

/// "Kind": marks an SQLite file as a project.
constexpr std::uint32_t ApplicationId = 0x4B696E64;

/// What makes a new file a project of version 1. Later versions are steps in migrations.cpp; this text never changes.
extern const char* const SchemaVersion1;

}  // namespace kindred::store
