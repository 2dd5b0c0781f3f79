export default definePageConfig({ navigationBarTitleText: '输入加入码' });
