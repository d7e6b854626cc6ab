// What a page keeps from who has settings of their own: the colours of the system, no movement, a screen of four times the size.
({
  // Drawings in the colour of their ground, and things to press without an edge.
  unseen() {
    const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour) => {
      const [red, green, blue] = numbers(colour).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
      const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const see = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().width > 1;
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if ((numbers(colour)[3] ?? 1) > 0) return colour;
      }
      return "rgb(255, 255, 255)";
    };
    const told = (element, why) => `${why}: ${element.outerHTML.slice(0, 120)}`;
    const icons = [...document.querySelectorAll(".icon svg, .brand-mark svg")].filter(see);
    const drawn = icons.filter((svg) => contrast(getComputedStyle(svg.querySelector("path")).fill, ground(svg.parentElement)) < 3);
    const edge = (style) => ["Top", "Bottom"].some((side) => parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== "none");
    const named = (element) => getComputedStyle(element).textDecorationLine.includes("underline");
    const drawnByBrowser = "[type=hidden], [type=checkbox], [type=radio], [type=file]";
    const pressed = [...document.querySelectorAll(`main :is(button, select, input:not(${drawnByBrowser}), a.button), .search input`)].filter(see);
    return [
      ...drawn.map((svg) => told(svg.parentElement, "drawn in the colour of its ground")),
      ...pressed.filter((one) => !edge(getComputedStyle(one)) && !named(one)).map((one) => told(one, "no edge")),
      ...[...document.querySelectorAll("[aria-current], [aria-pressed=true]")].filter(see).filter((one) => this.likeOthers(one)).map((one) => told(one, "looks as the others")),
    ];
  },
  // Whether an element that is current or pressed looks just as one beside it that is not.
  likeOthers(one) {
    const kind = `${one.localName}${[...one.classList].map((name) => `.${name}`).join("")}:not([aria-current], [aria-pressed=true])`;
    const other = one.closest("ul, .player, .reading")?.querySelector(kind);
    const look = (element) => {
      const style = getComputedStyle(element);
      return [style.backgroundColor, style.borderBottomColor, style.outlineStyle, style.color].join();
    };
    return Boolean(other) && look(one) === look(other);
  },
  // What moves although nobody wants it to; what only comes later, at once, does not move.
  moving() {
    const found = [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const still = style.transitionDuration.split(", ").every((time) => parseFloat(time) === 0);
      const steps = ["none", ...style.animationName.split(", ").filter(() => style.animationTimingFunction.startsWith("steps"))];
      return !still || !steps.includes(style.animationName) || style.scrollBehavior === "smooth";
    });
    return found.map((element) => `moves: ${element.outerHTML.slice(0, 120)}`);
  },
  // What stays in its place while the page scrolls, and takes more than half of a small screen.
  inTheWay() {
    const kept = [...document.querySelectorAll("body *")].filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position));
    const cut = (element) => Boolean(element) && (getComputedStyle(element).clipPath !== "none" || cut(element.parentElement));
    return kept.filter((element) => element.offsetHeight > innerHeight / 2 && !cut(element)).map((element) => `in the way: ${element.outerHTML.slice(0, 120)}`);
  },
  // Remember each element that gets the focus, and whether it can be seen there.
  follow() {
    window.followed = [];
    addEventListener("focusin", ({ target }) => {
      const seen = target.matches(".visually-hidden") ? target.closest("label") ?? target : target;
      const box = seen.getBoundingClientRect();
      const [x, y] = [(Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
      const top = document.elementFromPoint(x, y);
      const shown = Boolean(top) && (seen.contains(top) || top.contains(seen) || top.closest("label")?.control === target);
      window.followed.push([target, shown && Math.max(box.height, box.width) > 1]);
    });
  },
})
