export default definePageConfig({ navigationBarTitleText: '本楼隐患' });
