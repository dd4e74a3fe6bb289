// Draws the matrix that the table holds as a heat map. The table stays: for the keyboard, for programs that read pages aloud, for print and for phones.
(() => {
  const place = document.getElementById("heat-map");
  const table = document.querySelector("table.matrix");
  const wide = matchMedia("(min-width: 60.01rem)");
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function read() {
    const text = (cell) => cell.textContent.trim();
    // what stands beside it in the link is for programs that read aloud
    const own = (link) => [...link.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(text).join("");
    const short = (cell) => own(cell.querySelector("a"));
    const rows = [...table.tBodies[0].rows];
    const cells = rows.flatMap((row, y) => [...row.cells].slice(1).map((cell, x) => {
      const link = cell.querySelector("a");
      return { x, y, value: link ? Number(own(link)) : 0, level: cell.className, name: link && text(link), href: link?.href };
    }));
    return { columns: [...table.tHead.rows[0].cells].slice(1).map(short), rows: rows.map((row) => short(row.cells[0])), cells };
  }

  // What colours the style sheet gives the levels, in light and in dark.
  function colours() {
    const probe = document.createElement("span");
    probe.hidden = true;
    document.body.append(probe);
    const of = (level) => {
      probe.className = `level-${level}`;
      const style = getComputedStyle(probe);
      return { background: style.backgroundColor, text: style.color };
    };
    const levels = [0, 1, 2, 3, 4, 5].map(of);
    probe.remove();
    return levels;
  }

  function option(matrix) {
    const levels = colours();
    const page = getComputedStyle(document.body);
    const variable = (name) => page.getPropertyValue(name).trim();
    const font = { fontFamily: page.fontFamily, color: page.color };
    const axis = (names, more) => ({
      type: "category",
      data: names,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...font, fontSize: 14, interval: 0, ...more },
    });
    return {
      animation: false,
      textStyle: font,
      // its columns stand above the table's
      grid: { left: table.rows[1].cells[1].offsetLeft, right: 3, top: 36, bottom: 3 },
      xAxis: { ...axis(matrix.columns, { width: 130, overflow: "break" }), position: "top" },
      yAxis: { ...axis(matrix.rows, { width: 120, overflow: "break" }), inverse: true },
      tooltip: {
        renderMode: "richText",
        backgroundColor: variable("--sheet"),
        borderColor: variable("--line"),
        textStyle: font,
        formatter: ({ data }) => data.name ?? "0 篇",
      },
      series: [{
        type: "heatmap",
        data: matrix.cells.map((cell) => {
          const level = levels[Number(cell.level.replace("level-", ""))];
          return {
            value: [cell.x, cell.y, cell.value],
            name: cell.name,
            itemStyle: { color: level.background, borderColor: variable("--paper"), borderWidth: 3, borderRadius: 6 },
            label: { show: true, formatter: String(cell.value), color: level.text, fontSize: 17, fontFamily: page.fontFamily },
            emphasis: { itemStyle: { borderColor: variable("--focus") } },
            cursor: cell.href ? "pointer" : "default",
          };
        }),
      }],
    };
  }

  if (place && table && globalThis.echarts) {
    const matrix = read();
    let chart;
    const draw = () => {
      if (!wide.matches) {
        table.parentElement.classList.remove("drawn");
        place.hidden = true;
        return;
      }
      place.hidden = false;
      if (!chart) {
        chart = echarts.init(place, null, { renderer: "canvas" });
        chart.on("click", ({ dataIndex }) => {
          const { href } = matrix.cells[dataIndex];
          if (href) {
            location.assign(href);
          }
        });
      }
      chart.resize();
      chart.setOption(option(matrix), true);
      table.parentElement.classList.add("drawn");
    };
    draw();
    wide.addEventListener("change", draw);
    dark.addEventListener("change", draw);
    addEventListener("resize", () => wide.matches && chart?.resize());
  }
})();
