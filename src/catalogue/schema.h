// The catalogue file: one SQLite database of these tables, followed by a trailer of 40 bytes. The writer creates
// exactly these tables and the reader refuses a file with any other, so that a view, a trigger or a generated column
// can never stand behind a familiar name.
//
// How values are kept:
//   lists of keys and ids  words between single spaces
//   lists of texts         lines
//   languages of a text    title (German), title_easy (Einfache Sprache), title_en (English)
//   enumerations           the number of the value in records.h
//   opening hours          one line each: "12345 08:00-12:00", 1 Monday … 7 Sunday, 8 public holidays
//   windows                "anchor from until inclusive": "0 P2M P4M15D 0", "-" for an open end
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace catalogue {

// "FWGW", the application id in the SQLite header.
constexpr std::uint32_t kApplicationId = 0x46574757;

// Eight bytes and the SHA-256 of everything before the trailer.
constexpr std::string_view kTrailerMagic = "FWKATALG";
constexpr std::size_t kTrailerBytes = 40;

// The search index of a large catalogue, cut into parts so that SQLite's limit for one value can stay low.
constexpr std::size_t kIndexPartBytes = 256 * 1024;
constexpr std::size_t kMostIndexBytes = 32 * 1024 * 1024;

struct TableDefinition {
    std::string_view name;
    std::string_view sql;  // word for word as SQLite keeps it
};

constexpr std::array<TableDefinition, 20> kTables = {{
    {"meta", "CREATE TABLE meta(key TEXT NOT NULL,value TEXT NOT NULL)"},
    {"source", "CREATE TABLE source(number INTEGER PRIMARY KEY,text TEXT NOT NULL)"},
    {"taxonomy_term",
     "CREATE TABLE taxonomy_term(taxonomy TEXT NOT NULL,key TEXT NOT NULL,label TEXT NOT NULL,label_easy TEXT NOT NULL,"
     "label_en TEXT NOT NULL)"},
    {"life_phase",
     "CREATE TABLE life_phase(key TEXT NOT NULL,label TEXT NOT NULL,label_easy TEXT NOT NULL,label_en TEXT NOT NULL,"
     "from_months INTEGER,until_months INTEGER)"},
    {"place",
     "CREATE TABLE place(id TEXT NOT NULL,name TEXT NOT NULL,kreis TEXT NOT NULL,kreis_name TEXT NOT NULL,"
     "postal_codes TEXT NOT NULL,districts TEXT NOT NULL,latitude REAL NOT NULL,longitude REAL NOT NULL,"
     "youth_welfare_office TEXT NOT NULL,inhabitants INTEGER NOT NULL,inhabitants_as_of TEXT NOT NULL)"},
    {"record",
     "CREATE TABLE record(number INTEGER PRIMARY KEY,id TEXT NOT NULL,type INTEGER NOT NULL,kind TEXT NOT NULL,"
     "title TEXT NOT NULL,title_easy TEXT NOT NULL,title_en TEXT NOT NULL,summary TEXT NOT NULL,"
     "summary_easy TEXT NOT NULL,summary_en TEXT NOT NULL,note TEXT NOT NULL,topics TEXT NOT NULL,"
     "life_phases TEXT NOT NULL,languages TEXT NOT NULL,phones TEXT NOT NULL,email TEXT NOT NULL,url TEXT NOT NULL,"
     "opening_hours TEXT NOT NULL,cost INTEGER NOT NULL,anonymous INTEGER NOT NULL,sensitive INTEGER NOT NULL,"
     "source INTEGER NOT NULL,checked INTEGER NOT NULL,as_of TEXT NOT NULL,stale_risk INTEGER NOT NULL,"
     "unverified_fields TEXT NOT NULL)"},
    {"offer",
     "CREATE TABLE offer(record INTEGER PRIMARY KEY,provider TEXT NOT NULL,target_groups TEXT NOT NULL,"
     "municipality TEXT NOT NULL,service_area TEXT NOT NULL,street TEXT NOT NULL,postal_code TEXT NOT NULL,"
     "city TEXT NOT NULL,opening_hours_note TEXT NOT NULL,appointment TEXT NOT NULL,accessibility TEXT NOT NULL)"},
    {"benefit",
     "CREATE TABLE benefit(record INTEGER PRIMARY KEY,who TEXT NOT NULL,amount TEXT NOT NULL,amount_as_of TEXT NOT "
     "NULL,"
     "apply_at TEXT NOT NULL,apply_at_local TEXT NOT NULL,deadline TEXT NOT NULL,documents TEXT NOT NULL,"
     "legal_basis TEXT NOT NULL,related TEXT NOT NULL,due TEXT NOT NULL,conditions TEXT NOT NULL)"},
    {"checkup",
     "CREATE TABLE checkup(record INTEGER PRIMARY KEY,code TEXT NOT NULL,former_code TEXT NOT NULL,"
     "checkup_group TEXT NOT NULL,age_label TEXT NOT NULL,tolerance_label TEXT NOT NULL,due TEXT NOT NULL,"
     "tolerance TEXT NOT NULL,tolerance_note TEXT NOT NULL,places TEXT NOT NULL,documented_in TEXT NOT NULL,"
     "obligation TEXT NOT NULL,reminder_letter_days INTEGER)"},
    {"vaccination",
     "CREATE TABLE vaccination(record INTEGER PRIMARY KEY,dose TEXT NOT NULL,category TEXT NOT NULL,"
     "age_label TEXT NOT NULL,due TEXT NOT NULL,season TEXT NOT NULL,catch_up_until TEXT NOT NULL,"
     "condition TEXT NOT NULL,condition_key TEXT NOT NULL,linked_checkups TEXT NOT NULL)"},
    {"task",
     "CREATE TABLE task(record INTEGER PRIMARY KEY,phase TEXT NOT NULL,category TEXT NOT NULL,due TEXT NOT NULL,"
     "hard_deadline INTEGER NOT NULL,due_kind TEXT NOT NULL,importance TEXT NOT NULL,condition TEXT NOT NULL,"
     "documents TEXT NOT NULL,benefits TEXT NOT NULL,checkups TEXT NOT NULL,vaccinations TEXT NOT NULL,"
     "repeats TEXT NOT NULL,offer_kinds TEXT NOT NULL,region TEXT NOT NULL)"},
    {"helpline",
     "CREATE TABLE helpline(record INTEGER PRIMARY KEY,channel TEXT NOT NULL,region TEXT NOT NULL,"
     "audience TEXT NOT NULL,availability TEXT NOT NULL,around_the_clock INTEGER NOT NULL,online_chat INTEGER NOT NULL,"
     "priority INTEGER NOT NULL,accessibility TEXT NOT NULL,languages_note TEXT NOT NULL)"},
    {"rule_version",
     "CREATE TABLE rule_version(record INTEGER NOT NULL,valid_from TEXT NOT NULL,valid_to TEXT NOT NULL,"
     "due TEXT NOT NULL,tolerance TEXT NOT NULL,source INTEGER NOT NULL)"},
    {"lexicon",
     "CREATE TABLE lexicon(term TEXT NOT NULL,variants TEXT NOT NULL,language TEXT NOT NULL,"
     "type TEXT NOT NULL,topics TEXT NOT NULL,kinds TEXT NOT NULL,targets TEXT NOT NULL)"},
    {"search_index", "CREATE TABLE search_index(part INTEGER PRIMARY KEY,bytes BLOB NOT NULL)"},
    {"stop_word", "CREATE TABLE stop_word(word TEXT NOT NULL)"},
    {"renamed_id", "CREATE TABLE renamed_id(before TEXT NOT NULL,now TEXT NOT NULL)"},
    {"public_holiday",
     "CREATE TABLE public_holiday(id TEXT NOT NULL,name TEXT NOT NULL,month INTEGER NOT NULL,day INTEGER NOT NULL,"
     "easter_offset_days INTEGER NOT NULL,statutory INTEGER NOT NULL)"},
    {"school_holiday",
     "CREATE TABLE school_holiday(id TEXT NOT NULL,name TEXT NOT NULL,date_from TEXT NOT NULL,date_until TEXT NOT "
     "NULL)"},
    {"network_body",
     "CREATE TABLE network_body(id TEXT NOT NULL,name TEXT NOT NULL,type TEXT NOT NULL,is_event INTEGER NOT NULL,"
     "kreis TEXT NOT NULL,municipality TEXT NOT NULL,service_area TEXT NOT NULL,topics TEXT NOT NULL,"
     "purpose TEXT NOT NULL,members TEXT NOT NULL,age_from INTEGER,age_until INTEGER,date_from TEXT NOT NULL,"
     "date_until TEXT NOT NULL,time_from TEXT NOT NULL,time_until TEXT NOT NULL,venue TEXT NOT NULL,"
     "audience TEXT NOT NULL,registration_deadline TEXT NOT NULL,capacity INTEGER,attendance_reported TEXT NOT NULL,"
     "price TEXT NOT NULL,note TEXT NOT NULL,source INTEGER NOT NULL,checked INTEGER NOT NULL,as_of TEXT NOT NULL,"
     "stale_risk INTEGER NOT NULL,unverified_fields TEXT NOT NULL)"},
}};

}  // namespace catalogue
