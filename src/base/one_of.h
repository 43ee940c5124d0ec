// One of several kinds of message, such as everything that can happen to the state. It is read like a std::variant.
//
// The content is shared between copies and never changes. That makes copying, moving and destroying the same few
// instructions for all kinds, where std::variant writes them out for each kind in each place; the hundred kinds of
// messages that mostly hold nothing made up a tenth of the page's program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>

namespace base {

// A counted value whose type only its destroyer knows. Not for several threads, of which the program has one.
class SharedContent {
public:
    SharedContent() = default;
    SharedContent(const SharedContent& other) : held_(other.held_) {
        if (held_ != nullptr) ++held_->owners;
    }
    SharedContent(SharedContent&& other) noexcept : held_(std::exchange(other.held_, nullptr)) {}
    SharedContent& operator=(SharedContent other) noexcept {
        std::swap(held_, other.held_);
        return *this;
    }
    ~SharedContent() {
        if (held_ != nullptr && --held_->owners == 0) held_->destroy(held_);
    }

    template <typename Value>
    static SharedContent holding(Value&& value) {
        SharedContent content;
        content.held_ = new Holder<Value>(std::move(value));
        return content;
    }

    // Requires content made by holding() with the same type.
    template <typename Value>
    const Value& as() const {
        return static_cast<const Holder<Value>*>(held_)->value;
    }

private:
    struct Held {
        std::size_t owners;
        void (*destroy)(Held*);
    };
    template <typename Value>
    struct Holder : Held {
        explicit Holder(Value&& content)
            : Held{1, [](Held* held) { delete static_cast<Holder*>(held); }}, value(std::move(content)) {}
        Value value;
    };

    Held* held_ = nullptr;
};

template <typename... Kinds>
class OneOf {
public:
    // The position of a kind; the number of kinds for a type that is none of them.
    template <typename Kind>
    static constexpr std::size_t kIndex = [] {
        std::size_t at = 0;
        const bool found = ((std::is_same_v<Kind, Kinds> || (++at, false)) || ...);
        return found ? at : sizeof...(Kinds);
    }();

    // The first kind, as it comes.
    OneOf() : OneOf(std::tuple_element_t<0, std::tuple<Kinds...>>{}) {}

    // Implicit, so that a message can be written where one of several is wanted.
    template <typename Kind, typename = std::enable_if_t<(kIndex<Kind> < sizeof...(Kinds))>>
    OneOf(Kind kind) : index_(static_cast<std::uint8_t>(kIndex<Kind>)) {
        if constexpr (!std::is_empty_v<Kind>) content_ = SharedContent::holding(std::move(kind));
    }

    // The position of the content's kind among Kinds.
    std::size_t index() const { return index_; }

    template <typename Kind>
    bool holds() const {
        static_assert(kIndex<Kind> < sizeof...(Kinds));
        return index_ == kIndex<Kind>;
    }

    // Requires holds<Kind>().
    template <typename Kind>
    const Kind& as() const {
        if constexpr (std::is_empty_v<Kind>) {
            static const Kind kNothing;
            return kNothing;
        } else {
            return content_.as<Kind>();
        }
    }

    // The answer of `visitor` to the content.
    template <typename Visitor>
    auto visit(const Visitor& visitor) const {
        return visit_kinds<Visitor, Kinds...>(visitor);
    }

private:
    template <typename Visitor, typename Kind, typename... Others>
    auto visit_kinds(const Visitor& visitor) const {
        if constexpr (sizeof...(Others) > 0) {
            if (!holds<Kind>()) return visit_kinds<Visitor, Others...>(visitor);
        }
        return visitor(as<Kind>());
    }

    SharedContent content_;
    std::uint8_t index_;
};

template <typename Kind, typename... Kinds>
bool holds(const OneOf<Kinds...>& message) {
    return message.template holds<Kind>();
}

// The content where it is of that kind, else a null pointer.
template <typename Kind, typename... Kinds>
const Kind* get_if(const OneOf<Kinds...>* message) {
    return message->template holds<Kind>() ? &message->template as<Kind>() : nullptr;
}

template <typename Visitor, typename... Kinds>
auto visit(const Visitor& visitor, const OneOf<Kinds...>& message) {
    return message.visit(visitor);
}

}  // namespace base
